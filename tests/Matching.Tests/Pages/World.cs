using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Matching.Tests.Pages;

/// <summary>What these tests do besides opening pages.</summary>
internal static partial class World
{
    [GeneratedRegex("request=([0-9a-f-]{36})")]
    private static partial Regex RequestInAddress { get; }

    [GeneratedRegex("proposal(?:%3D|=)([0-9a-f-]{36})", RegexOptions.IgnoreCase)]
    private static partial Regex ProposalInAddress { get; }

    /// <summary>An opening that suits the person of <see cref="ParticipantBuilder"/> in all that is said.</summary>
    public static OpeningBuilder Kitchen(string title) => OpeningBuilder.Opening().Titled(title).Occupation("9412").Sector("56").Hours(10, 20).On("mon",
        "tue", "wed", "thu", "fri")
        .At("morning").Between(new(2026, 3, 1), new(2026, 8, 31)).Place("Umeå", 63.83, 20.25).Goals("try-out").Adaptations("quiet-space",
            "ear-protection").Access()
        .Supervision("daily", 2).Demand("noise", 1).Demand("lifting", 1).Demand("pace", 1).Licences().Certificates().RegisterExtract(false);

    /// <summary>A coach asks for a place through the page.</summary>
    /// <returns>The request.</returns>
    public static async Task<Guid> AskAsync(this Visitor coach, Guid person, params (string Name, string Value)[] more)
    {
        var answer = await coach.SubmitAsync($"/matching/request/{person}",
            [.. more.Any(m => m.Name == "Form.Urgency") ? [] : new[] { ("Form.Urgency", "Ordinary") }, .. more]);
        return answer.Status == HttpStatusCode.Redirect && RequestInAddress.Match(answer.Location!) is { Success: true } found
            ? Guid.Parse(found.Groups[1].Value)
            : throw new InvalidOperationException($"Asking answered {answer.Status}: {answer.Text}");
    }

    /// <summary>The coach's reason, and a sheet that the person approves.</summary>
    /// <returns>The proposal, not handed over yet.</returns>
    public static async Task<Guid> ProposeAsync(this Visitor coach, PlatformFixture platform, Guid person, Guid request, Guid opening, bool sign = true)
    {
        var answer = await coach.SubmitAsync($"/matching/propose/{person}?request={request}&opening={opening}",
            ("Form.Reason", "Vill arbeta i kök och klarar tempot."));
        if (answer.Status != HttpStatusCode.Redirect) throw new InvalidOperationException($"Proposing answered {answer.Status}: {answer.Text}");
        if (sign) await ParticipantBuilder.SignSheetAsync(platform, person, opening);
        return Guid.Parse(ProposalInAddress.Match(answer.Location!).Groups[1].Value);
    }

    /// <summary>The titles of the cards in their order.</summary>
    public static IReadOnlyList<string> Cards(this Answer page) =>
        [.. Regex.Matches(page.Html, "<h2 id=\"card-[^\"]*\">([^<]*)</h2>").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    public static async Task<object?> ScalarAsync(this PlatformFixture platform, string schema, string sql, params object[] values)
    {
        await using var connection = await platform.OpenAs(schema);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync();
    }

    /// <summary>How many questions the host asks of this fixture's database while something is done.</summary>
    public static async Task<int> QueriesAsync(this PlatformFixture platform, Func<Task> work)
    {
        var count = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Tags.Any(t => t.Value == platform.Database)) Interlocked.Increment(ref count);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await work();
        return count;
    }
}
