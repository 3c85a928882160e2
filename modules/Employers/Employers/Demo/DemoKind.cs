namespace Employers.Demo;

/// <summary>A kind of employer in the demo's municipality.</summary>
/// <param name="Sector">Two-digit SNI code.</param>
/// <param name="Trade">What stands in the name.</param>
/// <param name="Form">How the name ends: «AB», or nothing for an association.</param>
/// <param name="Rooms">What its workplaces are called.</param>
/// <param name="IsOpenToPublic">Whether strangers come and go there; null where nobody has asked.</param>
/// <param name="Role">What the person one talks with does.</param>
internal sealed record DemoKind(string Sector, string Trade, string Form, string[] Rooms, bool? IsOpenToPublic, string Role)
{
    public static readonly DemoKind[] All =
    [
        new("47", "Livs", "AB", ["Butiken", "Butiken vid torget"], true, "butikschef"),
        new("10", "Bageri", "AB", ["Bageriet", "Bageriet, packningen"], false, "bagare och ägare"),
        new("81", "Lokalvård", "AB", ["Kontoret", "Tvätt och förråd"], false, "arbetsledare"),
        new("52", "Lager", "AB", ["Lagret", "Returlagret"], false, "lagerchef"),
        new("56", "Kafé", "AB", ["Kaféet", "Konditoriet"], true, "ägare"),
        new("25", "Mekaniska", "AB", ["Verkstaden", "Monteringen"], false, "verkstadschef"),
        new("31", "Möbler", "AB", ["Möbelverkstaden", "Lagret"], false, "produktionsledare"),
        new("94", "Återbruk", "ideell förening", ["Sorteringen", "Butiken"], null, "föreståndare"),
        new("45", "Bil och däck", "AB", ["Verkstaden", "Däckhotellet"], false, "verkmästare"),
        new("47", "Trädgårdshandel", "AB", ["Butiken och växthuset", "Plantskolan"], true, "butikschef"),
        new("96", "Tvätteri", "AB", ["Tvätteriet", "Mangeln"], false, "driftsledare"),
        new("81", "Park och trädgård", "AB", ["Gården", "Förrådet"], false, "arbetsledare"),
        new("16", "Trävaror", "AB", ["Snickeriet", "Brädgården"], false, "platschef"),
        new("56", "Lunchkök", "AB", ["Köket", "Matsalen"], null, "kökschef"),
        new("55", "Vandrarhem", "AB", ["Vandrarhemmet", "Stugorna"], true, "värd"),
        new("68", "Fastigheter", "AB", ["Förvaltningen", "Vaktmästeriet"], false, "förvaltare"),
        new("38", "Återvinning", "AB", ["Sorteringen", "Gården"], false, "platschef"),
        new("43", "Måleri", "AB", ["Verkstaden", "Lagret"], false, "arbetsledare"),
        new("82", "Pack och kontor", "AB", ["Packsalen", "Kontoret"], false, "teamledare"),
        new("01", "Gård", "AB", ["Gården", "Växthusen"], false, "lantbrukare"),
        new("93", "Friskvård", "AB", ["Anläggningen", "Simhallen"], true, "driftschef"),
        new("95", "Cykel och hem", "AB", ["Cykelverkstaden", "Lagningen"], null, "ägare"),
        new("88", "Assistans", "AB", ["Kontoret", "Dagverksamheten"], false, "samordnare"),
        new("46", "Grossist", "AB", ["Lagret", "Plocket"], false, "logistikchef"),
        new("02", "Skog", "AB", ["Skogslaget", "Vedgården"], false, "produktionsledare"),
        new("53", "Bud", "AB", ["Terminalen", "Sorteringen"], false, "trafikledare"),
        new("62", "Data", "AB", ["Kontoret", "Verkstaden"], false, "teknikchef"),
        new("91", "Hembygdsmuseum", "ideell förening", ["Museet", "Magasinet"], true, "föreståndare"),
    ];

    /// <summary>What the municipality runs itself: name, sector, whether strangers come and go.</summary>
    public static readonly (string Name, string Sector, bool IsOpenToPublic)[] Municipal =
    [
        ("Kommunhuset, vaktmästeriet", "84", false), ("Biblioteket", "91", true), ("Förskolan Gläntan", "85", false), ("Förskolan Humlan", "85", false),
        ("Ekbackens skola", "85", false), ("Källans äldreboende", "87", false), ("Centralköket", "56", false), ("Parkenheten", "81", false),
        ("Återbruket", "38", true), ("Simhallen", "93", true), ("Medborgarkontoret", "84", true), ("Hemtjänsten Norr", "88", false),
        ("Tallgårdens äldreboende", "87", false), ("Dagliga verksamheten Näverbo", "88", false), ("Fritidsgården Loftet", "93", true), ("Kulturhuset", "90", true),
        ("Lokalvårdsenheten", "81", false), ("Sjöskolan, köket", "56", false), ("Ishallen", "93", true), ("Gatuenheten", "42", false),
        ("Arkivet", "91", false), ("Hjälpmedelsförrådet", "52", false), ("Förskolan Stigen", "85", false), ("Gruppbostaden Ängen", "87", false), ("Tvätteriet", "96", false),
    ];
}
