using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Participants.Domain;

namespace Participants.Integration;

/// <summary>What is next in a case, in words and with the page where it is done.</summary>
internal sealed record StepWords(NextStep Step, DateOnly? Due, string Text, string Action, string? Page)
{
    public static StepWords Of(CaseFacts facts, DateOnly today, Deadlines deadlines, IStringLocalizer<Texts> texts)
    {
        var step = facts.Next(today, deadlines);
        return new(step, step == NextStep.None ? null : facts.Due, texts[$"Next.{step}"], texts[$"Next.{step}.Do"], step switch
        {
            NextStep.Meet or NextStep.FinishMapping => "/Map",
            NextStep.AskConsent or NextStep.RenewConsent => "/GiveConsent",
            _ => null,
        });
    }

    /// <summary>The page's address; null when there is nothing to do here.</summary>
    public string? Href(IUrlHelper url, Guid id) => Page is null ? null : url.Page(Page, new { area = "Participants", id });
}
