using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Participants.Domain;

namespace Participants.Integration;

/// <summary>What is next in a case, in words and with the page where it is done.</summary>
/// <param name="Key">Begins the keys of its texts: one that is past has words of its own where there is another place, or where it never began.</param>
internal sealed record StepWords(NextStep Step, string Key, DateOnly? Due, string Text, string Action, string? Page)
{
    public static StepWords Of(CaseFacts facts, DateOnly today, Deadlines deadlines, IStringLocalizer<Texts> texts)
    {
        var step = facts.Next(today, deadlines);
        var key = step != NextStep.AfterPlacement ? $"Next.{step}" : facts.NeverBegan ? "Next.NeverBegan" : facts.IsPlaced ? "Next.AfterFormer" : $"Next.{step}";
        return new(step, key, step == NextStep.None ? null : facts.Due, texts[key], texts[$"{key}.Do"], step switch
        {
            NextStep.AfterPlacement => "/AfterPlacement",
            NextStep.Meet or NextStep.FinishMapping => "/Map",
            NextStep.AskConsent or NextStep.RenewConsent => "/GiveConsent",
            _ => null,
        });
    }

    /// <summary>Where a place is looked for, in an installation that has the module for it.</summary>
    public static string SearchHref(Guid id) => $"/matching/request/{id}";

    /// <summary>Where a follow-up is recorded, in an installation that has the module for it.</summary>
    public static string FollowUpHref(Guid followUp, Guid id) => $"/placements/followup/{followUp}/{id}";

    /// <summary>What was found for a search that is open.</summary>
    public static string FoundHref(Guid id, Guid request) => $"/matching/shortlist/{id}?request={request}";

    /// <summary>The page's address; null when there is nothing to do here.</summary>
    public string? Href(IUrlHelper url, Guid id) => Page is null ? null : url.Page(Page, new { area = "Participants", id });
}
