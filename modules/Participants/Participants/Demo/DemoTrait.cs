namespace Participants.Demo;

/// <summary>What a made-up participant wants, can, and copes with, as somebody could have said it to a coach.</summary>
internal sealed record DemoTrait(string Wish, string[] Occupations, string[] Skills, string[] Experience)
{
    /// <summary>Level of spoken Swedish; null for somebody who grew up with it.</summary>
    public string? Swedish { get; init; }

    /// <summary>Axes on which less goes than usual: «lifting|0».</summary>
    public string[] Less { get; init; } = [];

    public string[] Needs { get; init; } = [];

    public string[] Access { get; init; } = [];

    public string Support { get; init; } = "weekly";

    public string[] Licences { get; init; } = [];

    public string[] Certificates { get; init; } = [];

    /// <summary>What the person says about hours and days.</summary>
    public string? AboutTime { get; init; }

    public bool OnlyMornings { get; init; }

    /// <summary>Hours a week: now, and at most.</summary>
    public (int Now, int Most) Hours { get; init; } = (20, 30);

    public string[] Forms { get; init; } = ["work-training", "work-practice"];

    public string Goal { get; init; } = "try-out";

    /// <summary>What lies behind a need, for the coach alone.</summary>
    public string? Behind { get; init; }

    /// <summary>What the coach and the person wrote about the way to work.</summary>
    public string? AboutTravel { get; init; }

    public int Km { get; init; } = 15;

    public static readonly DemoTrait[] All =
    [
        new("Jag vill städa. Jag har städat hotell tidigare och tycker om när det blir rent. Jag vill lära mig mer svenska på jobbet.",
            ["9111|1", "8151|0.5"], ["skill-cleaning|3", "skill-laundry|2"], ["9111|4"])
        {
            Swedish = "A2", Needs = ["picture-instructions", "tasks-in-steps"], Less = ["phone|0", "oral-instructions|1"], Goal = "language",
            Forms = ["language-practice", "work-practice"], Km = 12, AboutTravel = "Jag har inget körkort. Bussen går från torget varje halvtimme."
        },
        new("Jag har jobbat på lager i många år och vill gärna fortsätta med det jag kan, men ryggen klarar inte tunga lyft längre.",
            ["4322|1", "9320|0.6"], ["skill-warehouse|4", "skill-picking|3", "skill-forklift-driving|2"], ["4322|11"])
        {
            Less = ["lifting|0", "bending|1", "standing|1"], Needs = ["lifting-aid", "sit-stand-desk"], Licences = ["B", "forklift"],
            Hours = (15, 30), Behind = "Ont i ryggen efter många år på lager. Kan växla mellan att stå och sitta, inte lyfta mer än fem kilo.",
            Km = 30
        },
        new("Jag vill arbeta i butik. Jag har lätt för att prata med folk och blir aldrig sur på en kund.", ["5222|1", "5223|0.7", "5230|0.5"],
            ["skill-customer-service|3", "skill-cash-register|2", "skill-stocking|3"], ["5222|2"])
        {
            AboutTime = "Jag har två små barn och kan arbeta medan de är på förskolan, helst mellan nio och två.", OnlyMornings = true,
            Hours = (20, 25), Goal = "job", Support = "on-demand"
        },
        new("Jag vill ha det lugnt omkring mig och veta vad som ska göras. Då blir det noggrant gjort.", ["4410|1", "9610|0.5", "9320|0.4"],
            ["skill-sorting|3", "skill-archiving|2"], ["9320|1"])
        {
            Less = ["noise|0", "crowd|0", "customers|0", "phone|0", "pace|1"], Needs = ["quiet-space", "fixed-routine", "written-instructions"],
            Hours = (10, 20), Behind = "Blir mycket trött av ljud och många människor. Har varit hemma länge och bygger upp timmarna i lugn takt."
        },
        new("Jag trivs bäst utomhus. Parker, gräs och snö spelar ingen roll, bara jag får röra på mig.", ["6113|1", "6112|0.6", "9622|0.4"],
            ["skill-gardening|3", "skill-lawn|3", "skill-snow|2", "skill-tools|2"], ["6113|3"])
        {
            Less = ["sitting|1", "concentration|1"], Licences = ["B"], Hours = (25, 40), Goal = "job", Support = "on-demand", Km = 35
        },
        new("Jag tycker om att laga mat till många. I mitt hemland hade min familj en liten restaurang.", ["9412|1", "5120|0.8", "9411|0.4"],
            ["skill-cooking|3", "skill-dishwashing|3", "skill-large-kitchen|1", "skill-hygiene|2"], ["9412|2", "5120|6"])
        {
            Swedish = "B1", Certificates = ["food-hygiene"], Needs = ["checklist"], Goal = "reference", Km = 12, Hours = (25, 40)
        },
        new("Jag skruvar gärna. Cyklar, mopeder, gräsklippare, det mesta går att laga.", ["7231|1", "7311|0.8"],
            ["skill-bicycle-repair|3", "skill-car-repair|2", "skill-tools|3"], ["7231|2"])
        {
            Less = ["complexity|1", "initiative|1"], Needs = ["tasks-in-steps", "mentor"], Hours = (20, 40), Goal = "train",
            AboutTravel = "Jag cyklar året runt, men inte längre än en mil.", Km = 10
        },
        new("Jag är van att arbeta med händerna och vill helst hålla på med trä.", ["7522|1", "7111|0.7", "8214|0.4"],
            ["skill-carpentry|3", "skill-tools|3", "skill-painting|2"], ["7111|5"])
        {
            Less = ["lifting|1", "weather|1"], Needs = ["adjustable-height"], Licences = ["B"], Hours = (20, 30),
            Behind = "Knäna klarar inte att stå på huk eller klättra hela dagar."
        },
        new("Jag vill arbeta med äldre. Jag tog hand om min mormor och vet att det tar tid att lyssna.", ["5330|1", "5321|0.5"],
            ["skill-care-elderly|2", "skill-first-aid|1", "skill-cooking|2"], ["5330|1"])
        {
            Swedish = "B1", Needs = ["work-in-pair", "colleague-as-backup"], Certificates = ["first-aid"], Goal = "job", Hours = (25, 37),
            Forms = ["work-practice", "work-training", "employment"]
        },
        new("Djur gör mig lugn. Jag kan mocka, fodra och gå ut med hundar i alla väder.", ["6129|1", "6122|0.8"], ["skill-animal-care|3"], ["6129|1"])
        {
            Less = ["customers|1", "phone|0", "teamwork|1"], Needs = ["own-tasks", "fixed-routine"], Hours = (12, 25), Km = 20,
            Behind = "Har svårt med nya människor. Det går bättre när en och samma person visar."
        },
        new("Jag kan datorer och har ordning på papper. Helst vill jag sitta på ett kontor igen.", ["4119|1", "4111|0.6", "4410|0.5"],
            ["skill-office|3", "skill-word-processing|3", "skill-spreadsheets|2", "skill-data-entry|3"], ["4119|7"])
        {
            Less = ["standing|1", "walking|1", "lifting|0"], Needs = ["adjusted-light", "extra-breaks"], Access = ["step-free", "accessible-toilet"],
            Licences = ["B"], Hours = (15, 25), Goal = "train"
        },
        new("Jag vill köra. Jag har haft C-kort i tio år och hittar i hela länet.", ["8332|1", "8329|0.8"],
            ["skill-driving-lorry|3", "skill-driving-car|4"], ["8332|8"])
        {
            Licences = ["B", "C"], Less = ["lifting|1", "sitting|2"], Needs = ["lifting-by-two"], Hours = (20, 40), Goal = "job", Km = 50,
            Support = "on-demand", Forms = ["work-trial", "work-practice", "wage-subsidy", "employment"]
        },
        new("Jag har inte haft något riktigt jobb än. Jag vill prova och se vad jag är bra på.", ["9320|0.6", "5222|0.6", "9412|0.5"],
            ["skill-computer-basics|3"], [])
        {
            Less = ["initiative|1", "conflict|0", "concentration|1"], Needs = ["mentor", "checklist"], Support = "daily", Hours = (10, 25),
            AboutTime = "Jag har svårt att komma upp tidigt, så gärna eftermiddagar i början.", Km = 10
        },
        new("Barn tycker om mig och jag om dem. På en förskola skulle jag trivas.", ["5311|1", "5312|0.7"],
            ["skill-childcare|3", "skill-interpreting|2"], ["5311|1"])
        {
            Swedish = "B1", Needs = ["work-in-pair"], Less = ["noise|2"], Goal = "language", Hours = (20, 30),
            Forms = ["language-practice", "work-practice"], OnlyMornings = true,
            AboutTime = "Jag läser svenska på eftermiddagarna och kan arbeta till lunch."
        },
        new("Jag syr mycket. Gardiner, kläder, väskor, jag gör nytt av gammalt.", ["7532|1", "9610|0.6", "5223|0.4"],
            ["skill-sewing|4", "skill-sorting|2", "skill-upholstery|1"], ["7532|9"])
        {
            Swedish = "A2", Less = ["phone|0", "oral-instructions|1", "standing|1"], Needs = ["picture-instructions", "standing-support"],
            Goal = "language", Forms = ["language-practice", "work-training"], Hours = (15, 25), Km = 12
        },
        new("Jag vill vara den som fixar: byter lampor, bär stolar och ser till att allt fungerar.", ["9622|1", "5152|0.8"],
            ["skill-tools|3", "skill-painting|1", "skill-snow|2"], ["9622|3"])
        {
            Licences = ["B"], Less = ["complexity|1", "phone|1"], Needs = ["checklist"], Hours = (25, 40), Goal = "job", Km = 25
        },
        new("Att packa och sortera passar mig. Jag gillar när det går på rutin och jag ser vad jag har hunnit.", ["9320|1", "8181|0.6", "4322|0.5"],
            ["skill-picking|2", "skill-quality-control|2"], ["9320|3"])
        {
            Swedish = "A1", Less = ["oral-instructions|0", "phone|0", "variety|1"], Needs = ["picture-instructions", "fixed-routine"],
            Support = "daily", Goal = "language", Forms = ["language-practice", "work-training"], Hours = (20, 30), Km = 12
        },
        new("Jag är bra på teknik och hjälper redan grannarna med mobiler och skrivare.", ["3512|1", "7420|0.7", "4119|0.4"],
            ["skill-computer-basics|4", "skill-repair-electronics|2", "skill-web|2"], ["3512|1"])
        {
            Less = ["crowd|1", "noise|1", "conflict|0"], Needs = ["written-instructions", "own-pace"], Hours = (15, 30),
            Behind = "Har varit isolerad länge. Vill börja med få personer omkring sig och korta dagar."
        },
        new("Jag vill baka. Tidiga morgnar gör inget, jag är ändå vaken.", ["7612|1", "8163|0.6", "9413|0.5"],
            ["skill-baking|3", "skill-coffee|2", "skill-hygiene|2"], ["7612|2"])
        {
            Certificates = ["food-hygiene"], Less = ["temperature|1"], Needs = ["extra-breaks"], Hours = (20, 35), OnlyMornings = true,
            Goal = "reference", Support = "on-demand"
        },
        new("Jag kan återbruk. Jag ser direkt vad som går att sälja och vad som går att laga.", ["9610|1", "5223|0.6", "7522|0.3"],
            ["skill-sorting|3", "skill-display|2", "skill-photo|2"], ["9610|2"])
        {
            Less = ["pace|1", "lifting|1"], Needs = ["own-pace", "calm-hours"], Access = ["step-free"], Hours = (12, 25), Goal = "train", Km = 18,
            AboutTravel = "Jag åker färdtjänst vissa dagar. Det måste gå att komma in utan trappa."
        },
    ];
}
