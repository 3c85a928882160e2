namespace Matching.Demo;

/// <summary>What coaches write in the demo: about the fit, never about health and never a name.</summary>
internal static class DemoReasons
{
    public static readonly string[] Proposed =
    [
        "Arbetet är det som personen har önskat sig, och timmarna passar från början.",
        "Lugnt ställe med tydliga rutiner. Personen kan komma hit med buss och har arbetat med något liknande förut.",
        "Uppgifterna går att dela upp i steg, och det finns en fadder på plats. Vi vill börja med tre dagar.",
        "Personen vill träna svenska i arbete. Här pratar man mycket och visar hur man gör.",
        "Bra handledning varje dag i början. Personen är punktlig och vill visa vad hon eller han kan.",
        "Nära hemmet, vilket gör att hämtning på förskolan fungerar. Arbetet är välkänt för personen.",
        "Personen har sett platsen på ett studiebesök och vill gärna prova.",
    ];

    public static readonly string[] Asked =
    [
        "Gärna någonstans där det går att börja med få dagar.", "Bussen går bara morgon och eftermiddag, så tiderna behöver passa.",
        "Har varit på studiebesök och vill vidare till något praktiskt.", "Det är viktigt med en och samma handledare.",
    ];

    public static readonly string[] Urgent = ["Nuvarande plats upphör vid månadsskiftet.", "Har väntat länge och är redo nu.", "Behöver komma i gång innan kursen slutar."];

    public static readonly string[] Found = ["Ny plats hos en arbetsgivare vi besökte i veckan, ligger nu i listan.", "Fått ja från en tidigare arbetsgivare. Plats finns från nästa månad."];

    public static readonly string[] NotFound = ["Har ringt runt i trakten. Ingen har möjlighet före sommaren.", "Två var intresserade men har ingen som kan handleda just nu."];

    public static readonly string[] Changed = ["Det går bra, de ordnar det från start.", "De har provat det förut och säger ja.", "Inte möjligt i de lokalerna."];

    public static readonly string[] Areas = ["Rönnsala", "Rönnsala eller Lillrönn", "Viksala med omnejd", "längs busslinjen mot Tallmora", "Hedevalla"];

    public static string? Sometimes(string[] texts, Random chance, int oneIn) => chance.Next(oneIn) == 0 ? texts[chance.Next(texts.Length)] : null;
}
