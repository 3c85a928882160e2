using Employers.Domain;

namespace Employers.Demo;

/// <summary>What consultants write after a contact.</summary>
internal static class DemoNotes
{
    private static readonly string[] Called =
    [
        "Berättade om arbetsträning och vad vi hjälper till med. De vill fundera till nästa vecka.",
        "Positiva till att ta emot, men först efter inventeringen. Vi hörs igen då.",
        "De har nyanställt och hinner inte handleda just nu. Bad oss ringa om en månad.",
        "Gick igenom hur handledningen går till. Frågade mycket om försäkringen, jag mejlar informationen.",
        "Ringde för att höra hur det går. De är nöjda och kan tänka sig en person till.",
        "Ny arbetsledare sedan i våras. Presenterade oss och bokade tid för besök.",
        "De behöver mest hjälp på förmiddagarna med att packa upp och märka varor.",
        "Fick inte tag på rätt person. Lämnade hälsning hos en kollega.",
        "Kan tänka sig språkpraktik om personen förstår enkla instruktioner.",
        "Undrade vem som betalar arbetskläder. Svarade att vi ordnar det.",
    ];

    private static readonly string[] Visited =
    [
        "Gick en rundvandring. Lugn miljö i sorteringen, mer ljud vid maskinerna. Bra plats för den som vill jobba i egen takt.",
        "Träffade handledaren, som har tagit emot flera tidigare och är van vid att visa steg för steg.",
        "Tittade på lokalerna: utan trösklar och med hiss. Det går att sitta vid packbordet.",
        "Gick igenom arbetsuppgifterna på plats. Vi skrev upp vad som inte hinns med i dag: märkning, städning av lagerhyllor och enklare lagning.",
        "Besök tillsammans med chefen för lokalen. De vill börja med två dagar i veckan.",
        "Gjorde en runda i verkstaden. Hörselskydd behövs vid kapen, annars är det lugnt.",
        "Samtal vid lunchen om hur en ny person tas emot. De har en fadder för alla nya.",
    ];

    private static readonly string[] Wrote =
    [
        "Skickade information om våra placeringsformer och en länk till sidan där de kan erbjuda en plats.",
        "Bekräftade tiden för besöket och vad vi ska prata om.",
        "Tackade för i går och sammanfattade vad vi kom överens om.",
        "Frågade om platsen fortfarande finns kvar.",
    ];

    private static readonly string[] Met =
    [
        "Företagarfrukost. Bytte några ord om deras behov inför hösten, ringer upp.",
        "Nätverksträff för handledare. De delade med sig av hur de delar upp arbetsdagen.",
        "Möte med ledningsgruppen. De vill ha en kontaktperson hos oss och fick mitt nummer.",
        "Trepartssamtal om fortsättningen. Alla tyckte att det hade gått bra.",
    ];

    private static readonly string[] Otherwise =
    [
        "Sprang på varandra på torget. De undrar när nästa person kan komma.",
        "Svarade på vårt inlägg: de vill veta mer om praktik i höst.",
        "Lämnade ett brev och vår broschyr i deras fack.",
    ];

    public static string Of(ContactKind kind, Random chance)
    {
        var texts = kind switch { ContactKind.Visit => Visited, ContactKind.Mail => Wrote, ContactKind.Meeting => Met, ContactKind.Other => Otherwise, _ => Called };
        return texts[chance.Next(texts.Length)];
    }

    /// <summary>Why somebody wants to be left alone for a while.</summary>
    public static readonly string[] LeaveAlone =
    [
        "Bygger om och flyttar. Vill inte bli kontaktade förrän det är klart.",
        "Har bett om att få vara i fred under vintern.",
        "Ägarbyte pågår. Ny ägare hör av sig.",
        "Vill bara ha kontakt genom huvudkontoret.",
    ];
}
