using System.Net;
using Platform.Testing;

namespace Taxonomy.Tests;

/// <summary>The administrator's two pages.</summary>
public sealed class PagesTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_list_is_filtered_by_kind_and_words_and_paged()
    {
        var administrator = await platform.SignInAs("administrator");
        var all = await administrator.GetAsync("/taxonomy");
        Assert.Contains("1–50 av ", all.Text, StringComparison.Ordinal);
        var second = await administrator.GetAsync("/taxonomy?p=2&sort=-label");
        Assert.Contains("51–100 av ", second.Text, StringComparison.Ordinal);
        var forms = await administrator.GetAsync("/taxonomy?type=form");
        Assert.Contains("Arbetsträning", forms.Text, StringComparison.Ordinal);
        Assert.Contains("Följer med", forms.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Städare", forms.Html, StringComparison.Ordinal);
        var keyword = await administrator.GetAsync("/taxonomy?q=lokalv%C3%A5rdare");
        Assert.Contains("Städare", keyword.Text, StringComparison.Ordinal);
        Assert.Contains("Inget begrepp passar sökningen", (await administrator.GetAsync("/taxonomy?q=finnsinte&type=form")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/taxonomy?q=%00")]
    [InlineData("/taxonomy?q=%25_%27%22%3Cscript%3E")]
    [InlineData("/taxonomy?type=unknown&p=999999&sort=what")]
    [InlineData("/taxonomy?q=%F0%9F%99%82%E2%80%AE")]
    public async Task Odd_addresses_are_answered(string path) => Assert.Equal(HttpStatusCode.OK, (await (await platform.SignInAs("administrator")).GetAsync(path)).Status);

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("🙂 \"quoted\" <script>")]
    [InlineData("")]
    public async Task Odd_words_are_saved_clean_or_refused(string label)
    {
        var administrator = await platform.SignInAs("administrator");
        var answer = await administrator.SubmitAsync("/taxonomy/add", ("Form.Type", "skill"), ("Form.LabelSv", label));
        Assert.Contains(answer.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.BadRequest });
        if (answer.Status == HttpStatusCode.OK) Assert.Contains("Skriv ordet på svenska", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_word_is_kept_and_refused()
    {
        var answer = await (await platform.SignInAs("administrator")).SubmitAsync("/taxonomy/add", ("Form.Type", "skill"), ("Form.LabelSv", new string('å', 4000)));
        Assert.Contains("Skriv högst 200 tecken", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_sees_the_pages()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await platform.SignInAs("coach")).GetAsync("/taxonomy")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await platform.Anonymous().GetAsync("/taxonomy")).Status);
    }
}
