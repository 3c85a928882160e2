using System.Net;
using Npgsql;
using Platform.Testing;

namespace Platform.Tests.Forms;

/// <summary>The employer's pages as the tests of the record mechanisms use them.</summary>
internal static class EmployerPages
{
    public const string RegisterPage = "/employers/register";

    public static string PanelsPage(Guid id) => $"/employers/details/{id}?tab=more";

    public static string EditPage(Guid id) => $"/employers/edit/{id}";

    public static async Task<Guid> RegisterAsync(this PlatformFixture platform, Visitor visitor, string name, string city = "Umeå")
    {
        var page = await visitor.GetAsync(RegisterPage);
        var answer = await visitor.PostAsync(RegisterPage, RenderedForm.With(page, "Form.Name", ("Form.Name", name), ("Form.Country", "SE"), ("Form.City", city)));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return await platform.AskAsync<Guid>("select id from employers.employer where name = $1", name);
    }

    public static async Task<(string Name, string Value)[]> OpenEditAsync(this Visitor visitor, Guid id, string name, string city)
    {
        var page = await visitor.GetAsync(EditPage(id));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return RenderedForm.With(page, "Form.Name", ("Form.Name", name), ("Form.City", city));
    }

    public static async Task<T> AskAsync<T>(this PlatformFixture platform, string question, params object[] values)
    {
        await using var connection = await platform.OpenAs("employers");
        await using var command = new NpgsqlCommand(question, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<Guid> AccountOfAsync(this PlatformFixture platform, string role)
    {
        await using var connection = await platform.OpenAs("platform");
        await using var find = new NpgsqlCommand("select id from platform.account where demo and $1 = any(roles) order by created_at, id limit 1", connection) { Parameters = { new() { Value = role } } };
        return (Guid)(await find.ExecuteScalarAsync())!;
    }
}
