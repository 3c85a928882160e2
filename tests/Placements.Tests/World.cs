using System.Net;
using System.Text.RegularExpressions;
using Matching.Contracts;
using Npgsql;
using Participants.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Placements.Tests;

/// <summary>What these tests do besides opening pages.</summary>
internal static class World
{
    public static async Task<T> AskPlacementsAsync<T>(this PlatformFixture platform, string sql, params object[] values) => await AskAsync<T>(platform, "placements", sql, values);

    public static async Task<T> AskAsync<T>(this PlatformFixture platform, string schema, string sql, params object[] values)
    {
        await using var connection = await platform.OpenAs(schema);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync() is T found ? found : default!;
    }

    /// <summary>A coach proposes somebody for an opening, with a signed sheet, and everybody has been told.</summary>
    public static async Task<MadeOffer> OfferAsync(this PlatformFixture platform, BuiltOpening opening, string firstName = "Elin")
    {
        var participant = await new ParticipantBuilder(platform).Named(firstName, "Påhittad").EnrolAsync();
        var sheet = await ParticipantBuilder.SignSheetAsync(platform, participant, opening.Id);
        var proposal = Guid.CreateVersion7();
        await platform.TellAsync("matching", new ProposalMade(proposal, participant, opening.Id, sheet, await platform.AccountAsync("coach"), await platform.AccountAsync("consultant")));
        var id = await platform.AskPlacementsAsync<Guid>("select id from placements.offer where proposal_id = $1", proposal);
        Assert.NotEqual(Guid.Empty, id);
        return new(id, proposal, participant, opening);
    }

    /// <summary>As above, and the consultant has sent it.</summary>
    public static async Task<MadeOffer> SentOfferAsync(this PlatformFixture platform, BuiltOpening opening, Visitor consultant, string firstName = "Elin")
    {
        var offer = await platform.OfferAsync(opening, firstName);
        var sent = await consultant.SubmitAsync(offer.Page, offer.HandOver + "?handler=Send");
        Assert.True(sent.Location?.Contains("_sent", StringComparison.Ordinal), $"{sent.Status} {sent.Location} {sent.Text}");
        return offer;
    }

    /// <summary>As above, and the employer has said yes.</summary>
    public static async Task<MadePlacement> PlaceAsync(this PlatformFixture platform, BuiltOpening opening, Visitor consultant, string firstDay = "2026-03-09")
    {
        var offer = await platform.SentOfferAsync(opening, consultant);
        var employer = await platform.OpenCaseAsync(opening.Reference);
        var answer = await employer.SubmitAsync(offer.Public + "?answer=yes", offer.Public + "?handler=yes", Yes(firstDay));
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        await platform.DeliverEvents();
        var id = await platform.AskPlacementsAsync<Guid>("select id from placements.placement where offer_id = $1", offer.Id);
        Assert.NotEqual(Guid.Empty, id);
        return new(id, offer, employer);
    }

    public static (string, string)[] Yes(string firstDay, string prefix = "Yes.") =>
    [
        (prefix + "Supervisor", "Maria Handledare"), (prefix + "Phone", "070-123 45 67"), (prefix + "FirstDay", firstDay), (prefix + "Hours", "12,5"), (prefix + "Days", "mon"),
    ];

    /// <summary>The participant takes the consent back.</summary>
    public static async Task WithdrawConsentAsync(this PlatformFixture platform, Guid participant, bool tell = true)
    {
        await platform.AskAsync<object>("participants", "update participants.consent set withdrawn = $2, withdrawn_by = $3 where participant_id = $1",
            participant, platform.Clock.GetUtcNow(), await platform.AccountAsync("coach"));
        if (tell) await platform.TellAsync("participants", new ConsentWithdrawn(participant, ConsentPurpose.Placement));
    }

    /// <summary>What was told, oldest first, as «Type payload».</summary>
    public static Task<string> ToldAsync(this PlatformFixture platform, Guid subject) => platform.AskPlacementsAsync<string>(
        "select coalesce(string_agg(type || ' ' || payload::text, E'\n' order by version), '') from placements.outbox where subject = $1", subject);

    public static string Title(this Answer answer) => Regex.Match(answer.Html, "<title>(.*?)</title>", RegexOptions.Singleline).Groups[1].Value;
}

/// <summary>An offer as a coach's proposal made it.</summary>
internal sealed record MadeOffer(Guid Id, Guid Proposal, Guid Participant, BuiltOpening Opening)
{
    /// <summary>The consultant's page.</summary>
    public string Page => $"/placements/offer/{Id}/{Participant}";

    /// <summary>Where the consultant's page sends and reminds.</summary>
    public string HandOver => $"/placements/offer/{Id}/hand-over";

    /// <summary>Where the consultant reads what came of it.</summary>
    public string CameOfIt => $"/placements/offer/{Id}/answered";

    /// <summary>The employer's page.</summary>
    public string Public => $"/arende/{Opening.Reference}/forslag/{Id}";
}

/// <summary>A placement that came of an offer, and the employer's visitor.</summary>
internal sealed record MadePlacement(Guid Id, MadeOffer Offer, Visitor Employer)
{
    public Guid Participant => Offer.Participant;

    public string Page => $"/placements/details/{Id}/{Participant}";
}
