using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Tests;

/// <summary>Nearness of a small taxonomy of our own.</summary>
public sealed class NearnessTests
{
    private static readonly KnownConcept[] Small =
    [
        new("g9", "group", "Arbeten utan krav på utbildning") { Code = "9" },
        new("g91", "group", "Städare") { Code = "9111", Broader = ["g9"], Skills = ["s1", "s2"], Definition = "Städar och rengör lokaler." },
        new("g94", "group", "Köksbiträden") { Code = "9412", Broader = ["g9"], Skills = ["s3", "s2"], Definition = "Diskar och rengör i kök." },
        new("g25", "group", "Mjukvaruutvecklare") { Code = "2512", Skills = ["s4"], Definition = "Utvecklar program." },
        new("o1", "occupation", "Städare") { Broader = ["g91"] },
        new("o2", "occupation", "Hotellstädare") { Broader = ["g91"] },
        new("o3", "occupation", "Diskare") { Broader = ["g94"] },
        new("o4", "occupation", "Programmerare") { Broader = ["g25"] },
        new("s1", "skill", "Städning"), new("s2", "skill", "Hygien"), new("s3", "skill", "Diskning"), new("s4", "skill", "Programmering"), new("s5", "skill", "Programmering, webb"),
    ];

    private readonly TaxonomyNearness nearness = new(Small);

    [Fact]
    public void The_same_is_a_thousand_and_the_unknown_is_nothing()
    {
        Assert.Equal(1000, nearness.Occupation("o1", "o1"));
        Assert.Equal(1000, nearness.Occupation("unknown", "unknown"));
        Assert.Equal(0, nearness.Occupation("o1", "unknown"));
        Assert.Equal(0, nearness.Skill("unknown", "s1"));
        Assert.Equal(1000, nearness.Skill("s1", "s1"));
    }

    [Fact]
    public void Kin_are_nearer_than_neighbours_and_those_nearer_than_strangers()
    {
        Assert.InRange(nearness.Occupation("o2", "o1"), nearness.Occupation("o2", "o3") + 1, 999);
        Assert.InRange(nearness.Occupation("o2", "o3"), nearness.Occupation("o2", "o4") + 1, 999);
        Assert.InRange(nearness.Skill("s4", "s5"), 1, 800);
        Assert.Equal(0, nearness.Skill("s1", "s4"));
    }

    [Fact]
    public void To_end_alike_says_less_in_another_group()
    {
        KnownConcept[] concepts = [.. Small, new("o5", "occupation", "Programstädare") { Broader = ["g25"] }];
        var (counted, not) = (new TaxonomyNearness(concepts), new TaxonomyNearness(concepts, NearnessWeights.Standard with { Endings = 0 }));
        Assert.InRange(counted.Occupation("o2", "o5"), 1, not.Occupation("o2", "o5") - 1);
        Assert.Equal(not.Occupation("o2", "o1"), counted.Occupation("o2", "o1"));
        Assert.Equal(not.Occupation("o1", "o3"), counted.Occupation("o1", "o3"));
    }

    [Fact]
    public void A_group_or_its_code_covers_what_lies_under_it()
    {
        Assert.InRange(nearness.Occupation("9111", "o2"), 900, 999);
        Assert.InRange(nearness.Occupation("o2", "g91"), 900, 999);
        Assert.True(nearness.Covers("9111", "o1"));
        Assert.True(nearness.Covers("g9", "o3"));
        Assert.True(nearness.Covers("o1", "o1"));
        Assert.False(nearness.Covers("o1", "o2"));
        Assert.False(nearness.Covers("9111", "o3"));
    }

    [Fact]
    public void The_order_of_the_concepts_changes_nothing()
    {
        var turned = new TaxonomyNearness(Small.Reverse());
        foreach (var one in Small)
            foreach (var other in Small)
                Assert.Equal(nearness.Occupation(one.Id, other.Id), turned.Occupation(one.Id, other.Id));
    }

    [Fact]
    public void Occupations_known_by_their_codes_alone_are_near_by_them()
    {
        var coded = new TaxonomyNearness([new("9111", "occupation", "Lokalvård") { Code = "9111" }, new("9112", "occupation", "Hemservice") { Code = "9112" }, new("2512", "occupation", "Kodare") { Code = "2512" }]);
        Assert.InRange(coded.Occupation("9111", "9112"), coded.Occupation("9111", "2512") + 1, 999);
    }

    [Fact]
    public void Nothing_at_all_is_a_taxonomy_too() => Assert.Equal(0, new TaxonomyNearness([]).Occupation("a", "b"));
}
