using System.Globalization;
using Taxonomy.Text.Classify;
using Taxonomy.Text.Nearness;
using Taxonomy.Text.Reading;
using Xunit.Abstractions;

namespace Taxonomy.Text.Tests;

/// <summary>What people write finds the concept they mean: compounds, inflection, other word order, misspelling.</summary>
public sealed class ClassifierTests(ITestOutputHelper output)
{
    private static readonly KnownConcept[] Small =
    [
        new("k1", "occupation", "Kock") { Alternatives = ["Restaurangkock"] },
        new("k2", "occupation", "Köksbiträde"), new("k3", "occupation", "Lagerarbetare/Terminalarbetare"), new("k4", "occupation", "Maskinoperatör, kött"),
        new("k5", "occupation", "Barnskötare") { Broader = ["g5"] }, new("k6", "occupation", "Undersköterska"), new("k7", "occupation", "Städare"),
        new("g5", "group", "Barnskötare") { Definition = "Tar hand om barn på förskola och fritids." },
        new("w1", "keyword", "Dagisfröken") { Broader = ["k5"] },
        new("s1", "skill", "Truckkörning"), new("k8", "occupation", "Medicinskt ansvarig sjuksköterska"), new("k9", "occupation", "HR-specialist"),
    ];

    private readonly Classifier occupations = new(Small, "occupation");

    [Theory]
    [InlineData("kock", "k1")]
    [InlineData("Vi söker en köksbiträde till skolköket", "k2")]
    [InlineData("terminalarbetare", "k3")]
    [InlineData("köttmaskinoperatör", "k4")]
    [InlineData("operatör vid köttmaskin", "k4")]
    [InlineData("underskötterska", "k6")]
    [InlineData("undersköterskor", "k6")]
    [InlineData("STÄDARNA", "k7")]
    [InlineData("stadare", "k7")]
    [InlineData("MAS", "k8")]
    [InlineData("human relations specialist", "k9")]
    [InlineData("fritidsledare", "k5")]
    [InlineData("dagisfröken", "k5")]
    [InlineData("ta hand om barn på förskolan", "k5")]
    public void The_first_is_what_was_meant(string text, string id) => Assert.Equal(id, occupations.Rank(text, 3)[0].Id);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0")]
    [InlineData("🙂🙂")]
    public void Nothing_said_is_nothing_found(string text) => Assert.Empty(occupations.Rank(text, 3));

    [Fact]
    public void Only_the_type_asked_for_is_found_and_at_most_so_many()
    {
        Assert.Equal(["s1"], new Classifier(Small, "skill").Rank("köra truck, körkort", 10).Select(r => r.Id));
        Assert.Equal(2, occupations.Rank("arbetare i kök med barn", 2).Count);
        Assert.All(occupations.Rank("kock", 10), r => Assert.InRange(r.Score, 0, 1));
    }

    [SharedFact("jobtech-taxonomy-af")]
    public void Everyday_words_that_the_taxonomy_knows_find_their_occupation()
    {
        var reader = new TaxonomyReader();
        foreach (var file in Directory.GetFiles(SharedData.Find("jobtech-taxonomy-af")!, "*.json").Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(file);
            reader.Read(Path.GetFileName(file), content);
        }
        var concepts = ConceptsRead.Of(reader).ToList();
        var classifier = new Classifier(concepts, "occupation");
        var occupationIds = concepts.Where(c => c.Type == "occupation").Select(c => c.Id).ToHashSet();
        var asked = concepts.Where(c => c.Type == "keyword").Select(k => (k.Label, Meant: k.Broader.Where(occupationIds.Contains).ToList())).Where(k => k.Meant.Count > 0).ToList();
        var first = asked.Count(a => a.Meant.Contains(classifier.Rank(a.Label, 1)[0].Id));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} of {asked.Count} everyday words find one of their occupations first"));
        Assert.True(first > 0.9 * asked.Count, string.Create(CultureInfo.InvariantCulture, $"{first} of {asked.Count}"));
    }
}
