namespace Placements.Demo;

/// <summary>A kind of work that an employer of the demo offers.</summary>
/// <param name="Sectors">Two-digit SNI codes where there is such work.</param>
/// <param name="Occupation">SSYK code.</param>
/// <param name="Title">What the opening is called.</param>
/// <param name="Tasks">Codes of Taxonomy.</param>
/// <param name="Words">What the work is, in words.</param>
/// <param name="Demands">By axis: «noise|2».</param>
internal sealed record DemoWork(string[] Sectors, string Occupation, string Title, string[] Tasks, string Words, string[] Demands)
{
    public string[] Skills { get; init; } = [];

    public string[] Adaptations { get; init; } = ["tasks-in-steps", "extra-breaks", "own-pace", "mentor"];

    public string Form { get; init; } = "work-training";

    public string[] Licences { get; init; } = [];

    public string[] Certificates { get; init; } = [];

    public bool Extract { get; init; }

    /// <summary>Spoken Swedish; null for none asked.</summary>
    public string? Swedish { get; init; } = "A2";

    public bool Evenings { get; init; }

    public static readonly DemoWork[] All =
    [
        new(["47"], "5222", "Fylla på varor i butik", ["task-stock-shelves", "task-check-dates", "task-front-shelves"],
            "Plocka upp varor, vända datum och hålla snyggt i hyllorna. Lugnast före lunch.",
            ["lifting|1", "standing|2", "walking|2", "pace|1", "noise|1", "crowd|2", "customers|1", "temperature|1", "oral-instructions|1"])
        {
            Skills = ["skill-stocking"], Form = "work-practice"
        },
        new(["47"], "5223", "Butik och lager med växter", ["task-plant-water", "task-unpack", "task-help-customers"],
            "Vattna, packa upp och hjälpa kunder att bära ut. Ute och inne om vartannat.",
            ["lifting|2", "standing|2", "walking|2", "pace|1", "noise|1", "customers|2", "weather|2"])
        {
            Skills = ["skill-gardening"], Form = "work-practice", Swedish = "B1"
        },
        new(["10"], "7612", "Baka och packa bröd", ["task-bake", "task-pack-food", "task-wipe-surfaces"],
            "Forma bullar, packa påsar och hålla rent. Börjar tidigt, slutar tidigt.",
            ["lifting|1", "standing|3", "pace|2", "noise|2", "temperature|2", "air|1", "teamwork|1"])
        {
            Skills = ["skill-baking"], Certificates = ["food-hygiene"], Form = "work-practice"
        },
        new(["81"], "9111", "Städa kontor och trapphus", ["task-clean-rooms", "task-clean-stairs", "task-empty-bins"],
            "Två personer går tillsammans en bestämd runda. Samma ordning varje dag.",
            ["lifting|1", "standing|2", "walking|3", "bending|2", "pace|1", "noise|0", "crowd|0", "customers|0", "alone|1", "oral-instructions|1"])
        {
            Skills = ["skill-cleaning"], Adaptations = ["fixed-routine", "checklist", "picture-instructions", "work-in-pair", "tasks-in-steps"],
            Form = "language-practice", Swedish = "A1"
        },
        new(["81"], "6113", "Sköta grönytor och gångvägar", ["task-mow-lawn", "task-rake-weed", "task-litter"],
            "Arbetslag om fyra som sköter parker och bostadsgårdar. Arbetskläder finns.",
            ["lifting|1", "standing|2", "walking|3", "bending|2", "pace|1", "noise|2", "weather|3", "teamwork|1"])
        {
            Skills = ["skill-gardening", "skill-lawn"], Adaptations = ["work-in-pair", "ear-protection", "warm-clothing", "extra-breaks", "mentor"]
        },
        new(["52", "46"], "4322", "Plocka och packa order på lager", ["task-pick-orders", "task-pack-goods", "task-label-parcels"],
            "Plocka efter lista, packa och märka. Truckarna går i en annan del av lokalen.",
            ["lifting|1", "standing|2", "walking|3", "pace|2", "noise|1", "concentration|2", "variety|0"])
        {
            Skills = ["skill-picking", "skill-warehouse"],
            Adaptations = ["lifting-aid", "sit-stand-desk", "own-pace", "written-instructions", "picture-instructions"], Form = "work-trial"
        },
        new(["56"], "9413", "Hjälpa till på kafé", ["task-make-coffee", "task-set-tables", "task-dishes"],
            "Duka av, diska och fylla på. Den som vill får prova kassan.",
            ["lifting|1", "standing|3", "walking|2", "pace|2", "noise|2", "crowd|2", "customers|2", "teamwork|2"])
        {
            Skills = ["skill-coffee"], Form = "work-practice", Swedish = "B1"
        },
        new(["56"], "9412", "Köksbiträde i lunchkök", ["task-prepare-vegetables", "task-dishes", "task-refill-buffet"],
            "Skära grönt, köra disk och fylla på buffén. Hela laget äter lunch tillsammans.",
            ["lifting|1", "standing|3", "pace|2", "noise|2", "temperature|1", "teamwork|2", "customers|0"])
        {
            Skills = ["skill-dishwashing", "skill-large-kitchen"], Certificates = [],
            Adaptations = ["tasks-in-steps", "picture-instructions", "checklist", "work-in-pair", "extra-breaks"]
        },
        new(["25"], "8213", "Montera smådelar", ["task-assemble", "task-check-quality", "task-tidy-workshop"],
            "Montera satser vid bord i eget rum. En sak i taget efter bild.",
            ["lifting|1", "sitting|2", "fine-motor|2", "pace|1", "noise|1", "concentration|2", "alone|1", "customers|0"])
        {
            Skills = ["skill-assembly"], Adaptations = ["quiet-space", "picture-instructions", "own-pace", "adjustable-height", "ear-protection"]
        },
        new(["31", "16"], "7522", "Slipa och olja möbler", ["task-sand-wood", "task-repair-furniture", "task-tidy-workshop"],
            "Slipa, olja och laga stolar och bord som ska få nytt liv.",
            ["lifting|1", "standing|2", "fine-motor|2", "pace|0", "noise|2", "air|2", "customers|0"])
        {
            Skills = ["skill-carpentry"], Adaptations = ["ear-protection", "breathing-protection", "own-pace", "adjustable-height", "mentor"]
        },
        new(["94", "38"], "9610", "Sortera och prissätta återbruk", ["task-sort-goods", "task-sort-clothes", "task-price-labels"],
            "Ta emot gåvor, sortera, prova och märka. Varje person har sin egen hylla.",
            ["lifting|1", "standing|2", "pace|0", "noise|1", "variety|2", "customers|0", "teamwork|1"])
        {
            Skills = ["skill-sorting"], Adaptations = ["own-pace", "calm-hours", "quiet-space", "own-tasks", "picture-instructions"], Swedish = "A1"
        },
        new(["94", "95"], "7311", "Laga cyklar", ["task-repair-bikes", "task-tidy-workshop"],
            "Byta däck och bromsar och göra i ordning cyklar för uthyrning.",
            ["lifting|1", "standing|2", "bending|2", "fine-motor|2", "pace|0", "noise|1"])
        {
            Skills = ["skill-bicycle-repair"], Adaptations = ["tasks-in-steps", "mentor", "own-pace", "adjustable-height"]
        },
        new(["45"], "7231", "Däckbyte och bilvård", ["task-clean-vehicles", "task-tidy-workshop", "task-receive-goods"],
            "Tvätta och ställa i ordning bilar, hjälpa till vid däckbyten.",
            ["lifting|2", "standing|3", "bending|2", "pace|2", "noise|2", "temperature|2"])
        {
            Skills = ["skill-car-repair"], Adaptations = ["lifting-aid", "ear-protection", "mentor", "tasks-in-steps"], Licences = ["B"],
            Form = "work-trial", Swedish = "B1"
        },
        new(["96"], "8151", "Vika och mangla i tvätteri", ["task-laundry", "task-iron-fold"],
            "Sortera, mangla och vika. Jämn takt och samma moment hela passet.",
            ["lifting|1", "standing|2", "pace|1", "noise|1", "temperature|2", "variety|0", "customers|0"])
        {
            Skills = ["skill-laundry"], Adaptations = ["picture-instructions", "fixed-routine", "standing-support", "work-in-pair"],
            Form = "language-practice", Swedish = "A1"
        },
        new(["68", "84", "42"], "9622", "Vaktmästarhjälp", ["task-caretaking", "task-arrange-furniture", "task-snow"],
            "Byta lampor, möblera och hålla rent runt husen tillsammans med en vaktmästare.",
            ["lifting|2", "walking|2", "bending|1", "pace|1", "noise|1", "weather|2", "variety|2"])
        {
            Skills = ["skill-tools"], Adaptations = ["lifting-by-two", "checklist", "mentor", "extra-breaks"], Form = "work-practice"
        },
        new(["55"], "9111", "Göra i ordning rum", ["task-make-beds", "task-clean-rooms", "task-laundry"],
            "Bädda, städa och byta handdukar efter gästerna. Klart till klockan två.",
            ["lifting|1", "standing|2", "walking|2", "bending|2", "pace|2", "noise|0", "customers|1"])
        {
            Skills = ["skill-cleaning"], Adaptations = ["checklist", "picture-instructions", "work-in-pair", "tasks-behind-scenes"],
            Form = "work-practice"
        },
        new(["43", "41"], "7131", "Hjälpa målare", ["task-paint", "task-tidy-workshop"], "Täcka, slipa och grundmåla tillsammans med en målare.",
            ["lifting|1", "standing|3", "bending|2", "pace|1", "air|2", "noise|1"])
        {
            Skills = ["skill-painting"], Adaptations = ["breathing-protection", "mentor", "own-pace"], Licences = ["B"], Form = "work-trial"
        },
        new(["82"], "9320", "Packa kuvert och utskick", ["task-envelopes", "task-pack-goods", "task-label-parcels"],
            "Vika, packa och sortera vid bord. Det går bra att sitta eller stå.",
            ["lifting|0", "sitting|2", "fine-motor|1", "pace|1", "noise|0", "variety|0", "customers|0", "phone|0"])
        {
            Skills = ["skill-picking"], Adaptations = ["sit-stand-desk", "quiet-space", "own-pace", "picture-instructions", "fixed-routine"],
            Swedish = "A1"
        },
        new(["82", "88", "62"], "4119", "Kontorshjälp", ["task-copy-scan", "task-file-papers", "task-enter-data"],
            "Skanna äldre papper, registrera och hålla ordning i arkivet.",
            ["lifting|0", "sitting|3", "concentration|2", "pace|0", "noise|0", "phone|0", "customers|0"])
        {
            Skills = ["skill-office", "skill-data-entry"],
            Adaptations = ["sit-stand-desk", "quiet-space", "written-instructions", "adjusted-light", "no-phone"], Swedish = "B1"
        },
        new(["01", "75"], "6129", "Djurskötsel på gård", ["task-feed-animals", "task-muck-out"],
            "Fodra, mocka och se till djuren tillsammans med familjen på gården.",
            ["lifting|2", "standing|2", "walking|2", "pace|0", "noise|1", "weather|2", "air|2", "alone|1"])
        {
            Skills = ["skill-animal-care"], Adaptations = ["fixed-routine", "own-tasks", "work-in-pair", "warm-clothing"]
        },
        new(["01"], "6112", "Arbeta i växthus", ["task-plant-water", "task-harvest"],
            "Plantera om, vattna och skörda. Varmt på sommaren, skönt på vintern.",
            ["lifting|1", "standing|2", "bending|2", "pace|1", "noise|0", "temperature|2"])
        {
            Skills = ["skill-gardening"], Adaptations = ["own-pace", "extra-breaks", "adjustable-height", "picture-instructions"],
            Form = "work-practice", Swedish = "A1"
        },
        new(["93"], "9629", "Sköta hall och omklädningsrum", ["task-sports-hall", "task-clean-rooms", "task-greet-visitors"],
            "Göra i ordning inför träningar och matcher, hälsa på dem som kommer.",
            ["lifting|1", "walking|2", "standing|2", "pace|1", "noise|2", "crowd|2", "customers|1"])
        {
            Adaptations = ["checklist", "calm-hours", "mentor", "tasks-in-steps"], Evenings = true
        },
        new(["02"], "6210", "Röja och stapla ved", ["task-clear-forest", "task-firewood"],
            "Arbetslag som röjer längs stigar och gör ved åt skolor och äldre.",
            ["lifting|2", "standing|2", "walking|3", "bending|3", "pace|1", "noise|2", "weather|3"])
        {
            Skills = ["skill-forest"], Adaptations = ["work-in-pair", "warm-clothing", "ear-protection", "lifting-by-two"], Licences = ["B"]
        },
        new(["53", "49"], "8329", "Följa med på budbil", ["task-load-unload", "task-deliver-by-car", "task-label-parcels"],
            "Lasta, sortera och följa med på turen. Efter hand köra själv.",
            ["lifting|2", "sitting|2", "walking|2", "pace|2", "noise|1", "customers|1", "concentration|2"])
        {
            Skills = ["skill-driving-car"], Adaptations = ["lifting-aid", "colleague-as-backup", "mentor"], Licences = ["B"], Form = "work-trial",
            Swedish = "B1"
        },
        new(["62", "95"], "7420", "Prova och laga datorer", ["task-repair-electronics", "task-test-goods", "task-computer-help"],
            "Gå igenom begagnade datorer, byta delar och installera på nytt.",
            ["lifting|0", "sitting|2", "fine-motor|3", "concentration|2", "pace|0", "noise|0", "customers|0"])
        {
            Skills = ["skill-repair-electronics", "skill-computer-basics"],
            Adaptations = ["quiet-space", "own-pace", "written-instructions", "own-tasks"]
        },
        new(["91", "90"], "4410", "Ställa upp och laga böcker", ["task-library-books", "task-greet-visitors", "task-copy-scan"],
            "Ställa upp böcker, plasta och laga, ibland visa någon till rätta.",
            ["lifting|1", "standing|1", "walking|1", "pace|0", "noise|0", "crowd|1", "customers|1", "concentration|1"])
        {
            Skills = ["skill-sorting"], Adaptations = ["quiet-space", "calm-hours", "tasks-behind-scenes", "own-pace"]
        },
        new(["85"], "5311", "Medhjälpare på förskola", ["task-play-children", "task-read-children", "task-set-tables"],
            "Vara med i leken, duka och hjälpa till vid utgång. Alltid tillsammans med personal.",
            ["lifting|1", "bending|2", "walking|2", "pace|1", "noise|3", "crowd|2", "conflict|1", "responsibility|1"])
        {
            Skills = ["skill-childcare"], Adaptations = ["work-in-pair", "colleague-as-backup", "extra-breaks"], Extract = true,
            Form = "language-practice", Swedish = "A2"
        },
        new(["85"], "9622", "Skolvaktmästarens hjälp", ["task-caretaking", "task-arrange-furniture", "task-tidy-workshop"],
            "Småfix, möblering och ordning i förråden på en skola.", ["lifting|2", "walking|2", "pace|1", "noise|2", "crowd|2"])
        {
            Skills = ["skill-tools"], Adaptations = ["calm-hours", "checklist", "mentor"], Extract = true
        },
        new(["87", "88"], "5330", "Sällskap och måltider för äldre", ["task-company-elderly", "task-help-meals-care", "task-escort"],
            "Duka, fika, läsa högt och gå på promenad. Inga omvårdnadsuppgifter.",
            ["lifting|0", "standing|1", "walking|2", "pace|0", "noise|1", "crowd|1", "teamwork|2", "responsibility|1"])
        {
            Skills = ["skill-care-elderly"], Adaptations = ["work-in-pair", "colleague-as-backup", "fixed-routine"], Form = "work-practice",
            Swedish = "B1"
        },
        new(["86", "87"], "9111", "Städa på boende", ["task-clean-rooms", "task-wipe-surfaces", "task-laundry"],
            "Städa gemensamma rum och ta hand om tvätten. Lugnt tempo och trevliga kolleger.",
            ["lifting|1", "standing|2", "walking|2", "bending|2", "pace|1", "noise|0", "customers|0"])
        {
            Skills = ["skill-cleaning"], Adaptations = ["checklist", "picture-instructions", "own-pace", "work-in-pair"], Swedish = "A1"
        },
    ];

    private static readonly DemoWork Elsewhere = All[17];

    /// <summary>The work at a workplace of a sector; what fits everywhere where the sector has none of its own.</summary>
    public static DemoWork At(string? sector, int number)
    {
        var fitting = All.Where(w => sector is not null && w.Sectors.Contains(sector)).ToList();
        return fitting.Count == 0 ? Elsewhere : fitting[number % fitting.Count];
    }
}
