using System.Globalization;

namespace Employers.Demo;

/// <summary>One made-up employer. Everything follows from its number, so that it is the same in every demo.</summary>
internal sealed record DemoEmployer(string Name, string Number, string City, IReadOnlyList<DemoEmployer.Place> Places, IReadOnlyList<DemoEmployer.Person> People)
{
    private static readonly string[] Towns =
        ["Rönnsala", "Viksala", "Tallmora", "Kvarnlösa", "Hedevalla", "Aspmora", "Sundnästa", "Stensala by", "Lillrönn", "Gäddtorpa", "Norrsala", "Björkmosala"];
    private static readonly string[] Words =
    [
        "Blåklintens", "Tofsvipans", "Humlebackens", "Lövsångarens", "Sälgens", "Backsippans", "Tranängens", "Mossbo", "Hjortronmyrens", "Gullvivans", "Timmerbro",
        "Stenrösets", "Vattenhjulets", "Skiffertorpets", "Näverbo", "Ekollonets", "Vindfällets", "Lärkdalens", "Fjärilsdalens", "Kardbäckens",
    ];
    private static readonly string[] Streets =
        ["Verkstadsgatan", "Kvarnvägen", "Stationsgatan", "Lövvägen", "Industrigränd", "Torggatan", "Smedjevägen", "Åkervägen", "Bruksgatan", "Skolvägen", "Sågvägen", "Hamngränd"];
    private static readonly string[] First =
    [
        "Ann-Sofi", "Bengt", "Carina", "Dragana", "Emil", "Farid", "Gunilla", "Hanna", "Ingemar", "Jenny", "Kjell", "Lotta", "Magnus", "Nadia", "Ola", "Pernilla",
        "Rickard", "Susanne", "Tobias", "Ulrika", "Viktor", "Yasmin", "Åke", "Östen", "Milan", "Petra", "Jonas", "Camilla",
    ];
    private static readonly string[] Last =
    [
        "Almvind", "Bergsholt", "Dalrot", "Ekmarsson", "Fallbäck", "Granrot", "Hällmark", "Ivarsund", "Jolander", "Källrot", "Lundvass", "Malmrot", "Nordlid",
        "Ovebring", "Pålstam", "Risholt", "Sandfalk", "Tjärnhag", "Uddevik", "Vassberg", "Åsholt", "Ängstam", "Hamdawi", "Petrovan",
    ];

    /// <summary>How many workplaces each employer has, so that all together have as many as wanted: the municipality most, some others two.</summary>
    public static int[] PlacesOf(int employers, int workplaces)
    {
        var counts = Enumerable.Repeat(1, employers).ToArray();
        var extra = workplaces - employers;
        int Give(int employer, int most)
        {
            var given = employer < employers ? Math.Min(most, extra) : 0;
            if (given > 0) counts[employer] += given;
            return extra -= given;
        }
        Give(0, (workplaces - employers) * 3 / 10);
        Give(1, (workplaces - employers) / 20);
        Give(2, (workplaces - employers) / 12);
        for (var i = 3; extra > 0; i += 4) Give(3 + (i - 3) % Math.Max(1, employers - 3), 1);
        return counts;
    }

    /// <summary>The employer with this number.</summary>
    public static DemoEmployer Of(int number, int places)
    {
        var chance = new Random(number * 7919 + 17);
        var town = number < 3 ? Towns[0] : Towns[(number * 5 + number / 7) % Towns.Length];
        var people = Enumerable.Range(0, number < 3 ? 3 : 1 + chance.Next(2)).ToList();
        if (number == 0)
        {
            var units = Enumerable.Range(0, places).Select(i => DemoKind.Municipal[i % DemoKind.Municipal.Length])
                .Select((u, i) => Placed(u.Name, u.Sector, u.IsOpenToPublic, i % 4 == 3 ? Towns[i % Towns.Length] : town, chance)).ToList();
            return new("Rönnsala kommun", NumberOf(number), town, units, [.. people.Select(p => Somebody(number, p, "enhetschef", "ronnsala", chance))]);
        }
        var kind = number switch { 1 => DemoKind.All[15], 2 => DemoKind.All[22], _ => DemoKind.All[(number - 3) % DemoKind.All.Length] };
        var name = number switch
        {
            1 => "Rönnsalahem AB",
            2 => "Sydmora region, Rönnsala vårdcentral",
            _ => $"{Words[(number * 3 + number / Words.Length) % Words.Length]} {kind.Trade} i {town}{(kind.Form == "AB" ? " AB" : "")}",
        };
        var rooms = Enumerable.Range(0, places).Select(i => Placed(places == 1 && number > 2 ? name : $"{kind.Rooms[i % 2]}{(i < 2 ? "" : $", {Towns[i % Towns.Length]}")}",
            kind.Sector, kind.IsOpenToPublic, i < 2 ? town : Towns[i % Towns.Length], chance)).ToList();
        var slug = $"{Plain(kind.Trade)}-{Plain(town)}{number}";
        return new(name, NumberOf(number), town, rooms, [.. people.Select(p => Somebody(number, p, p == 0 ? kind.Role : "handledare", slug, chance))]);
    }

    /// <summary>
    /// An organisation number with a right check digit that nobody has: groups begin with 1, 2, 3 or 5 to 9, none with 4.
    /// </summary>
    private static string NumberOf(int number)
    {
        var nine = string.Create(CultureInfo.InvariantCulture, $"40{20 + number / 900:00}{10 + number % 89:00}{number % 900 + 100:000}");
        var sum = nine.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(v => v > 9 ? v - 9 : v);
        return nine + (10 - sum % 10) % 10;
    }

    private static Place Placed(string name, string sector, bool? isOpenToPublic, string town, Random chance) =>
        new(name, $"{Streets[chance.Next(Streets.Length)]} {chance.Next(1, 60)}", town, sector, isOpenToPublic);

    private static Person Somebody(int number, int place, string role, string slug, Random chance)
    {
        var (first, last) = (First[(number + place * 11) % First.Length], Last[(number / First.Length * 5 + number + place * 7) % Last.Length]);
        // Numbers that the authority for post and telecommunications keeps for books and films.
        var phone = string.Create(CultureInfo.InvariantCulture, $"{(place == 0 ? "070-174 06 " : "031-390 06 ")}{(place == 0 ? 5 + chance.Next(95) : chance.Next(100)):00}");
        return new($"{first} {last}", role, $"{Plain(first)}.{Plain(last)}@{slug}.example", phone);
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Select(c => c switch { 'å' or 'ä' => 'a', 'ö' => 'o', 'é' => 'e', ' ' => '-', _ => c }));

    internal sealed record Place(string Name, string Street, string City, string Sector, bool? IsOpenToPublic);

    internal sealed record Person(string Name, string Role, string Email, string Phone);
}
