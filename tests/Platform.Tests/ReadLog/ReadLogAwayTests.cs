using System.Net;
using Npgsql;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>While no row can be written nobody is shown, and the page says so.</summary>
public sealed class ReadLogAwayTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Signature = "platform.append_read_log(timestamptz, uuid, text[], text, text, text, uuid[], text[], text[])";

    private readonly CaseWorld world = new(platform);

    [Fact]
    public async Task Without_the_log_every_page_about_people_is_refused_and_the_rest_works()
    {
        var (coach, person) = await CoachWithElinAsync();
        await world.AsAdministratorAsync($"revoke execute on function {Signature} from model_platform");
        foreach (var ask in new Func<Task<Answer>>[]
        {
            () => coach.GetAsync($"/participants/details/{person}"),
            () => coach.SubmitAsync("/account", $"/participants/details/{person}?handler=IdentityNumber"),
            () => coach.GetAsync("/participants"),
            () => coach.GetAsync("/matching"),
            () => coach.SubmitAsync("/account", "/matching/ask", ("Form.Participant", person.ToString())),
        })
            AssertRefused(await ask());
        Assert.Equal(0L, await world.ScalarAsync("matching", "select count(*) from matching.request where participant_id = $1", person));
        Assert.Equal(HttpStatusCode.OK, (await coach.GetAsync("/participants/enrol")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coach.GetAsync($"/participants/details/{Guid.CreateVersion7()}")).Status);

        await world.AsAdministratorAsync($"grant execute on function {Signature} to model_platform");
        Assert.Contains("Elin Påhittad", (await coach.GetAsync($"/participants/details/{person}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_somebody_holds_locked_refuses_too()
    {
        var (coach, person) = await CoachWithElinAsync();
        await using var holder = new NpgsqlConnection((await TestServer.GetAsync()).ConnectionString(platform.Database) + ";Pooling=false");
        await holder.OpenAsync();
        await using (var held = await holder.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand("lock table platform.read_log in access exclusive mode", holder, held);
            await hold.ExecuteNonQueryAsync();
            AssertRefused(await coach.GetAsync($"/participants/details/{person}"));
        }
        Assert.Equal(HttpStatusCode.OK, (await coach.GetAsync($"/participants/details/{person}")).Status);
    }

    private static void AssertRefused(Answer answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("Läsningen går inte att anteckna", answer.Heading);
        Assert.Contains("därför visas inget", answer.Text, StringComparison.Ordinal);
        Assert.Matches("[2-9A-HJ-NP-Z]{10}", answer.Text);
        Assert.DoesNotContain("Elin", answer.Html, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    private async Task<(Visitor Coach, Guid Person)> CoachWithElinAsync()
    {
        var person = await world.PersonAsync("Elin");
        await world.RelateAsync(person, await world.StaffAsync("coach"), CaseRelationKind.Assigned, world.Today);
        return (await platform.SignInAs("coach"), person);
    }
}
