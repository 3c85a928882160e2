using Matching.Data;
using Matching.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Matching.Integration;

/// <summary>In a participant's story: what was looked for, proposed and answered.</summary>
internal sealed class RequestStory(
    MatchingDb db, IPersonAccess access, IOpeningDirectory openings, IParticipantDirectory people, ITaxonomy taxonomy, IStaffDirectory staff, IInstallationClock clock,
    IStringLocalizer<Texts> texts)
    : ITimelineSource
{
    public string Slot => "participant";

    public string? Permission => "matching.request";

    public async Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop)
    {
        var person = context.Subject;
        if (!(await access.FilterAsync([person], PersonDetail.Plan, stop)).Contains(person)) return [];
        var requests = await db.Requests.AsNoTracking().Where(r => r.ParticipantId == person).OrderByDescending(r => r.Asked).Take(limit)
            .Select(r => new { r.Id, r.Asked, r.CoachId }).ToListAsync(stop);
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.ParticipantId == person && p.State != ProposalState.Draft)
            .OrderByDescending(p => p.Made).Take(limit).ToListAsync(stop);
        var titles = proposals.Count == 0 ? new Dictionary<Guid, OpeningSummary>()
            : await openings.GetManyAsync([.. proposals.Select(p => p.OpeningId).Distinct()], stop);
        var codes = proposals.Select(p => p.AnswerCode).OfType<string>().Distinct().ToList();
        var words = codes.Count == 0 ? new Dictionary<string, Concept>() : await taxonomy.GetManyAsync(codes, stop);
        var names = await staff.NamesAsync([.. requests.Select(r => r.CoachId).Concat(proposals.Select(p => p.CoachId)).Distinct()], stop);
        // Of a case that has ended there is nothing to open.
        var goesOn = await people.GoesOnAsync(person, stop);
        string Title(Proposal p) => titles.GetValueOrDefault(p.OpeningId)?.Title ?? texts["Acquire.Gone"];
        var items = requests.Select(r => Item(texts["Story.Asked"], r.Asked) with
        {
            By = names.GetValueOrDefault(r.CoachId), Href = goesOn ? $"/matching/shortlist/{person}?request={r.Id}" : null, HrefObject = texts["Story.Shortlist"],
        })
        .Concat(proposals.Select(p => Item(texts["Story.Proposed"], p.HandedOver ?? p.Made) with
        {
            Text = Title(p), By = names.GetValueOrDefault(p.CoachId), Href = goesOn ? $"/matching/handover/{person}?proposal={p.Id}" : null,
                HrefObject = texts["Story.Proposal"],
        }))
        // What the employer said and what came of the place is told by the module that has it.
        .Concat(proposals.Where(p => p.Answered is not null && p.State is not (ProposalState.Yes or ProposalState.No or ProposalState.SeatTaken or ProposalState.NeverBegan))
            .Select(p => Item(texts[p.State == ProposalState.ConsentWithdrawn ? "Story.Stopped" : "Proposal." + p.State], p.Answered!.Value) with
        {
            Text = p.AnswerCode is { } code && words.TryGetValue(code, out var why) ? $"{Title(p)}. {why.Label}" : Title(p),
        }));
        return [.. items.OrderByDescending(i => i.Day).ThenByDescending(i => i.Time).Take(limit)];
    }

    private TimelineItem Item(string title, DateTimeOffset at)
    {
        var local = clock.ToLocal(at).DateTime;
        return new(title, DateOnly.FromDateTime(local)) { Time = TimeOnly.FromDateTime(local) };
    }
}
