using System.Globalization;

namespace Placements.Demo;

/// <summary>What employers, participants and consultants say in the demo.</summary>
internal static class DemoWords
{
    private static readonly string[] First =
        ["Anders", "Britta", "Christer", "Desirée", "Edin", "Frida", "Göran", "Helén", "Ismet", "Johanna", "Klas", "Louise", "Mehmet", "Nina", "Olof", "Pia", "Rolf", "Siv", "Tina", "Urban"];
    private static readonly string[] Last =
        ["Abrahamsvik", "Boklund", "Cedervass", "Dahlrot", "Enhörna", "Forsmo", "Gillholt", "Hedvall", "Idrot", "Jordvik", "Kallmo", "Linnerot", "Mohed", "Nyvass", "Olvik", "Persmo", "Rydvass"];

    public static readonly string[] PersonGood =
    [
        "Det känns bra. Jag vet vad jag ska göra när jag kommer.", "Jag har fått en egen hylla att sköta. Det är roligt.", "Jag är trött efteråt, men på ett bra sätt.",
        "Kollegerna är snälla och jag förstår mer svenska nu.", "Jag har kommit i tid varje dag.", "Jag vill gärna prova en dag till i veckan.",
    ];
    public static readonly string[] PersonSoSo =
    [
        "Det går för fort ibland. Jag vill ha en lista att följa.", "Det är högt ljud när maskinen går. Hörselskydden hjälper lite.", "Bussen passar dåligt på måndagar.",
        "Jag vet inte alltid vem jag ska fråga.",
    ];
    public static readonly string[] HostGood =
    [
        "Noggrann och pålitlig. Frågar när något är oklart.", "Har kommit in i gänget. Vi märker skillnad när hon eller han är ledig.", "Klarar de flesta momenten själv nu.",
        "Tar god tid på sig och gör det rätt.", "Bra bemötande mot kunderna.",
    ];
    public static readonly string[] HostSoSo =
    [
        "Behöver mer tid att komma i gång på morgonen.", "Vi har haft mycket att göra och inte hunnit visa så mycket som vi ville.", "Några sena ankomster, vi har pratat om det.",
    ];
    public static readonly string[] ToSolve =
    [
        "Skriva en lista för dagen tillsammans med handledaren.", "Byta måndag mot torsdag på grund av bussen.", "Pröva hörselskydd av annan modell.", "Bestämma vem som är reserv när handledaren är borta.",
    ];
    public static readonly string[] Ended =
    [
        "Fick fint intyg. Arbetsplatsen tar gärna emot fler.", "Båda är nöjda. Handledaren ställer upp som referens.", "Det blev färre timmar än tänkt, men alla veckor är gjorda.",
        "Slutade tidigare än planerat. Vi har pratat om vad som kan passa bättre.",
    ];
    public static readonly string[] Declined =
    [
        "Vi väntar in en ny arbetsledare först.", "Uppgifterna är på kvällarna nu och det går inte ihop.", "Vi behöver någon som kan ta kunder i telefon.", "Vi har precis tagit emot en annan person.",
    ];
    public static readonly string[] Problems =
    [
        "Har inte kommit på två dagar och svarar inte i telefon. Vad gör vi?", "Vår handledare har slutat med kort varsel. Vi behöver prata om hur vi löser det.",
        "Det har uppstått missförstånd om tiderna. Kan någon komma hit?", "Vi skulle behöva hjälp att förklara säkerhetsreglerna på ett annat språk.",
        "Arbetskläderna har inte kommit. Kan ni skynda på?",
    ];
    public static readonly string[] Answers =
    [
        "Vi har talat med personen, som kommer igen i morgon. Vi ringer på fredag och hör hur det går.", "Coachen kommer ut på onsdag klockan nio, så går vi igenom det tillsammans.",
        "Vi har skickat nya kläder i dag. Säg till om storleken inte stämmer.", "En kollega som talar språket följer med på torsdag.",
    ];
    public static readonly string[] Offered =
    [
        "Vi skulle behöva hjälp med det som blir liggande: sortera, märka upp och hålla ordning på lagret.", "Någon som vill hjälpa till i köket före lunch. Vi visar hur man gör.",
        "Vi har mycket att packa på hösten och vill prova att ta emot en person.", "Städa verkstaden, tvätta bilar och lära sig lite av yrket.",
        "Hjälp med trädgården runt huset och att plocka skräp på parkeringen.", "Läsa för barnen och vara med ute på gården.", "Skanna gamla pärmar och skriva in uppgifter.",
    ];

    public static string Pick(string[] texts, Random chance) => texts[chance.Next(texts.Length)];

    public static string Name(int number) => $"{First[number * 7 % First.Length]} {Last[(number * 3 + number / First.Length) % Last.Length]}";

    public static string Mail(int number) => Plain(Name(number).Replace(' ', '.')) + $"@arbetsplats{number % 320 + 1}.example";

    /// <summary>From the numbers that are kept for books and films.</summary>
    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"{(number % 2 == 0 ? "040-628 04 " : "08-465 004 ")}{number % 100:00}");

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Select(c => c switch { 'å' or 'ä' => 'a', 'ö' => 'o', 'é' => 'e', _ => c }));
}
