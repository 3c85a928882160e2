using System.Text;
using Taxonomy.Text.Reading;

namespace Taxonomy.Text.Tests;

/// <summary>The three kinds of taxonomy files are told apart by what they hold.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void A_release_brings_hierarchy_skills_and_codes()
    {
        var reader = Read("""
            {"data":{"concepts":[{"id":"a","type":"ssyk-level-1","preferred_label":"Service","ssyk_code_2012":"5","narrower":[
              {"id":"b","type":"ssyk-level-4","preferred_label":"Kockar  och\nkallskänkor","ssyk_code_2012":"5120","definition":"Lagar mat.",
               "narrower":[{"id":"c","type":"occupation-name","preferred_label":"Kock"}],"related":[{"id":"d","type":"skill","preferred_label":"Matlagning"}]}]}]}}
            """);
        Assert.Equal(TaxonomyEdition.Current, reader.Edition);
        Assert.Equal(["a", "b", "c", "d"], reader.Concepts.Keys.Order());
        var group = reader.Concepts["b"];
        Assert.Equal(("group", "5120", "Kockar och kallskänkor"), (group.Type, group.Code, group.Labels["sv"]));
        Assert.Equal(["d"], group.Skills);
        Assert.Equal(["b"], reader.Concepts["c"].Broader);
        Assert.Equal(["occupation-name", "ssyk-level-1", "ssyk-level-4"], reader.Complete.Order());
    }

    [Fact]
    public void The_release_of_2020_is_older()
    {
        var reader = Read("""{"skill":{"1":{"conceptId":"s","preferredLabel":"Kylteknik","type":"skill"}}}""");
        Assert.Equal(TaxonomyEdition.Legacy, reader.Edition);
        Assert.Equal("skill", reader.Concepts["s"].Type);
        using var newer = new MemoryStream("""{"data":{"concepts":[]}}"""u8.ToArray());
        Assert.Throws<UnreadableTaxonomyException>(() => reader.Read("newer.json", newer));
    }

    [Fact]
    public void A_table_may_have_commas_quotes_a_byte_order_mark_and_columns_of_its_own()
    {
        var reader = Read("\uFEFFid,type,lang,label,colour,altLabels\r\nx,skill,en,\"Cutting, \"\"fine\"\"\",red,'=a|b\r\n");
        Assert.Equal("Cutting, \"fine\"", reader.Concepts["x"].Labels["en"]);
        Assert.Equal(["=a", "b"], reader.Concepts["x"].Alternatives["en"]);
        Assert.Equal(["colour"], reader.IgnoredColumns);
        Assert.Empty(reader.Complete);
        Assert.Empty(reader.Rejected);
    }

    [Theory]
    [InlineData("id;type;lang\na;b;sv\n", "lacks the column label")]
    [InlineData("id;id;type;lang;label\n", "stands twice")]
    [InlineData("  \n ", "is empty")]
    [InlineData("{\"a\":{}}", "no taxonomy that can be read")]
    [InlineData("{\"a\":", "not whole JSON")]
    public void What_is_no_taxonomy_is_said_in_one_sentence(string content, string part) =>
        Assert.Contains(part, Assert.Throws<UnreadableTaxonomyException>(() => Read(content)).Message, StringComparison.Ordinal);

    private static TaxonomyReader Read(string content)
    {
        var reader = new TaxonomyReader();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        reader.Read("file", stream);
        return reader;
    }
}
