using System.Net;
using Platform.Testing;
using Xunit.Abstractions;

namespace Faults.Tests;

/// <summary>What must not be readable for whoever holds a copy of the database: identity numbers, and words about health.</summary>
[Collection(RigCollection.Name)]
public sealed class DumpTests(Installation installation, ITestOutputHelper output)
{
    private const string Address = "nagon@exempel.example";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_copy_of_the_database_and_the_log_hold_no_identity_number_and_no_health_text()
    {
        var figures = new Figures("dump", output);
        await installation.SettleAsync();
        var count = Clone.IsFullRun ? 1000 : 60;
        var numbers = PlantedNumbers.From(new DateOnly(1971, 1, 1)).Take(count).ToList();
        var texts = Enumerable.Range(0, count / 10).Select(i => $"Ryggvärk nummer {i} efter fallet, sjukskriven {i * 7} dagar").ToList();

        await EnrolAsync([.. numbers.Take(count * 7 / 10)]);
        await RegisterAsync([.. numbers.Skip(count * 7 / 10)]);
        await TypeAsync([.. texts.Zip(numbers, (t, n) => (t, n))]);
        await MailCount.WaitAsync(installation, Patience);

        var dump = new Dump(installation, texts.Concat(numbers.SelectMany(PlantedNumbers.Written)));
        var hits = await dump.HitsAsync();
        figures.Say($"planted {numbers.Count} identity numbers and {texts.Count} health texts; {dump.Tables} tables and {dump.Bytes >> 20} MiB of files read; plain hits {hits.Count}");
        Assert.Empty(hits);
        Assert.Equal(count * 7 / 10, await installation.AskAsync<long>("select count(*) from participants.participant where identity_number_cipher is not null and last_name = 'Plantersson'"));
        Assert.Equal(count - count * 7 / 10, await installation.AskAsync<long>("select count(*) from employers.employer where number_cipher is not null and name like 'Planterat %'"));

        await installation.RunAsync($"create table public.control (word text); insert into public.control values ('… {numbers[^1][2..]} …')");
        var found = await dump.HitsAsync();
        await installation.RunAsync("drop table public.control");
        Assert.Contains(found, h => h.StartsWith("public.control", StringComparison.Ordinal));
        Assert.Contains(found, h => h.StartsWith("postgres/data/base", StringComparison.Ordinal));
    }

    private async Task EnrolAsync(IReadOnlyList<string> numbers)
    {
        var coach = await VisitorAsync("coach");
        foreach (var number in numbers)
            await WantAsync(coach, "/participants/enrol", ("Form.FirstName", "Planta"), ("Form.LastName", "Plantersson"), ("Form.IdentityNumber", number), ("Form.Protection", "No"));
        // Told wrong, with the page shown again: what was typed must not be left anywhere either.
        await coach.SubmitAsync("/participants/enrol", ("Form.FirstName", ""), ("Form.LastName", "Plantersson"), ("Form.IdentityNumber", numbers[0]), ("Form.Protection", "No"));
    }

    private async Task RegisterAsync(IReadOnlyList<string> numbers)
    {
        var consultant = await VisitorAsync("consultant");
        foreach (var (i, number) in numbers.Index())
            await WantAsync(consultant, "/employers/register", ("Form.Name", $"Planterat {i}"), ("Form.Country", "SE"), ("Form.Number", $"{number[2..8]}-{number[8..]}"));
    }

    /// <summary>Drafts, encrypted fields, mail: every place where words of people are kept today.</summary>
    private async Task TypeAsync(IReadOnlyList<(string Text, string Number)> planted)
    {
        var consultant = await VisitorAsync("consultant");
        foreach (var (text, number) in planted)
        {
            var words = $"{text}, {number}";
            var draft = await consultant.SubmitAsync("/faults/write", "/draft", ("__draft", "/faults/write"), ("Form.Secret", words));
            Assert.Equal(HttpStatusCode.NoContent, draft.Status);
            await WantAsync(consultant, "/faults/write", ("Form.Word", $"d{Guid.NewGuid():N}"), ("Form.Subject", Guid.NewGuid().ToString()), ("Form.Secret", words), ("Form.Address", Address));
        }
        // One draft stays, as after somebody who went home.
        await consultant.SubmitAsync("/faults/write", "/draft", ("__draft", "/faults/write"), ("Form.Secret", planted[0].Text));
        Assert.True(await installation.AskAsync<long>("select count(*) from platform.draft") > 0);
    }

    private async Task<Visitor> VisitorAsync(string role)
    {
        var visitor = new Visitor(new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = installation.Nodes[0].Address });
        await visitor.SignInAsDemoAsync(await installation.AccountAsync(role));
        return visitor;
    }

    private static async Task WantAsync(Visitor visitor, string page, params (string, string)[] values)
    {
        var answer = await visitor.SubmitAsync(page, values);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{page} answered {answer.Status}: {answer.Text}");
    }
}
