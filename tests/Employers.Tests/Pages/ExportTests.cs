using System.Net;
using Platform.Testing;

namespace Employers.Tests.Pages;

public sealed class ExportTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task What_is_filtered_is_exported_as_it_is_sorted_and_nothing_in_it_is_a_formula()
    {
        var visitor = await platform.SignInAs("consultant");
        foreach (var name in new[] { "=1+1", "+46 AB", "-5 AB", "@hem AB", "'n AB", "Semi;kolon \"AB\"", "Åke & Son" }) await visitor.RegisterEmployer(name, "Exportby", ("Form.ContactName", "Kim Påhittad"));
        await visitor.RegisterEmployer("Inte med AB", "Annanby");
        await visitor.LogContact(await visitor.RegisterEmployer("Zzz AB", "Exportby"));
        var list = await visitor.GetAsync("/employers?city=Exportby&sort=-name");
        Assert.Contains("Hämta 8 rader som fil", list.Text);
        var link = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(list.Html, "class=\"app-pager__export\" href=\"([^\"]+)\"").Groups[1].Value);

        using var response = await visitor.Client.GetAsync(link);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename*=UTF-8''arbetsgivare.csv", response.Content.Headers.ContentDisposition!.ToString());
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("Namn;Ort;Ansvarig;Senaste kontakt", lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.Equal("Zzz AB;Exportby;Anna Lind;2026-03-03", lines.Single(l => l.StartsWith('Z')));
        Assert.Equal(8, lines.Length - 2);
        var names = lines[1..^1].Select(l => l[..^";Exportby;Anna Lind;".Length]).Where(n => n.Length > 0).ToHashSet();
        Assert.Superset(new HashSet<string> { "'=1+1", "'+46 AB", "'-5 AB", "'@hem AB", "''n AB", "\"Semi;kolon \"\"AB\"\"\"", "Åke & Son" }, names);
        Assert.Equal(System.Text.RegularExpressions.Regex.Matches(list.Html, "<th scope=\"row\"><a [^>]*>([^<]*)<").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)),
            lines[1..^1].Select(l => l.Split(";Exportby")[0]).Select(n => n.StartsWith('\'') ? n[1..] : n.StartsWith('"') ? n[1..^1].Replace("\"\"", "\"") : n));
        Assert.DoesNotContain("Kim Påhittad", string.Join('\n', lines));
    }
}
