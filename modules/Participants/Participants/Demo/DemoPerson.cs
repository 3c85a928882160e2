using System.Globalization;
using Participants.Domain;

namespace Participants.Demo;

/// <summary>Who a made-up participant is. Everything follows from the number, so that it is the same in every demo.</summary>
internal sealed record DemoPerson(int Number, bool IsWoman, string FirstName, string LastName, bool IsNewHere, DateOnly Born, string? IdentityNumber)
{
    private static readonly string[] Women =
    [
        "Elin", "Sofia", "Birgitta", "Linnéa", "Camilla", "Ida", "Marie", "Emelie", "Carina", "Josefin", "Annika", "Therese", "Helena", "Ann-Christin", "Malin", "Rebecka", "Gun",
    ];
    private static readonly string[] Men =
    [
        "Andreas", "Robin", "Tommy", "Mikael", "Jimmy", "Kent", "Simon", "Patrik", "Linus", "Roger", "Jesper", "Stefan", "Daniel", "Kristoffer", "Conny", "Marcus",
        "Oskar", "Per-Arne", "Fredrik",
    ];
    private static readonly string[] WomenElsewhere =
        ["Amina", "Hodan", "Olena", "Jasmin", "Samira", "Fatuma", "Natalia", "Selam", "Zahra", "Rahel", "Parisa", "Iryna", "Maryam"];
    private static readonly string[] MenElsewhere =
        ["Hassan", "Yusuf", "Dawit", "Bilal", "Oleksandr", "Reza", "Abdi", "Samuel", "Mustafa", "Filmon", "Ali", "Omid", "Ibrahim", "Hamid", "Yonas"];

    // Made for this demo: they sound like names and are, as far as we know, nobody's.
    private static readonly string[] Here =
    [
        "Sjövind", "Lindvass", "Granholt", "Asplöv", "Tallhed", "Rönnmark", "Ekbäcken", "Fagermo", "Högvik", "Klintrot", "Lövdal", "Mosskär", "Norrhag", "Pilgren",
        "Slåttmo", "Stenvret", "Tornhed", "Vallmark", "Åkerhult", "Älvskog", "Örnvret", "Björnhed", "Dungren", "Hagvret",
    ];
    private static readonly string[] Elsewhere =
    [
        "Warsamo", "Haddawi", "Teklehan", "Karimzay", "Kovalshyn", "Rahmanlo", "Tesfamar", "Farahsan", "Al-Nabhar", "Habtezgi", "Moradin", "Shevlenko", "Yusufzan",
        "Osmanay", "Gebrelul", "Nazarizad", "Barzanay", "Hersimo",
    ];

    private static readonly string[] Towns =
    [
        "place-ronnsala", "place-ronnsala", "place-ronnsala", "place-ronnsala", "place-viksala", "place-tallmora", "place-kvarnlosa", "place-hedevalla", "place-aspmora",
        "place-sundnasta", "place-lillronn", "place-gaddtorpa", "place-norrsala", "place-stensala-by",
    ];

    public string Home => Towns[(Number * 5 + Number / 11) % Towns.Length];

    /// <summary>What the person wants and copes with; people who came to Sweden lately are of the kinds that have little Swedish.</summary>
    public DemoTrait Trait => DemoTrait.All[(Number * 7 + Number / 13) % DemoTrait.All.Length];

    /// <param name="number">From 0.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="women">How many of them are women, spread evenly.</param>
    /// <param name="anchor">The day on which the demo is looked at.</param>
    public static DemoPerson Of(int number, int all, int women, DateOnly anchor)
    {
        var isWoman = (number + 1) * women / all > number * women / all;
        var chance = new Random(number * 6007 + 29);
        var isNewHere = DemoTrait.All[(number * 7 + number / 13) % DemoTrait.All.Length].Swedish is { } level && level[0] is 'A' || chance.Next(5) == 0;
        var first = (isWoman, isNewHere) switch { (true, true) => WomenElsewhere, (true, false) => Women, (false, true) => MenElsewhere, _ => Men };
        var last = isNewHere ? Elsewhere : Here;
        var born = anchor.AddYears(-19 - number * 11 % 43).AddDays(-chance.Next(365));
        return new(number, isWoman, first[(number * 5 + number / first.Length) % first.Length], last[(number * 7 + number / 17) % last.Length], isNewHere,
            born, number % 5 < 3 ? NumberOf(number, isWoman, born) : null);
    }

    /// <summary>Birth numbers 980–999 are kept for tests by the tax agency and given to nobody; the last of the three tells sexes apart.</summary>
    private static string NumberOf(int number, bool isWoman, DateOnly born)
    {
        var birth = 980 + number % 10 * 2 + (isWoman ? 0 : 1);
        var eleven = string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}{birth:000}");
        var sum = eleven[2..].Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(v => v > 9 ? v - 9 : v);
        return eleven + (10 - sum % 10) % 10;
    }

    public Protection Protection => Number switch { 5 or 44 => Protection.Marked, 30 => Protection.Address, 58 => Protection.Assumed, _ => Protection.No };
}
