namespace Platform.Sdk;

/// <summary>One thing to do. Texts are already in the reader's language and hold nothing about health.</summary>
/// <param name="Due">Day it is due; null when it only waits.</param>
/// <param name="Verb">What to do, first in the row: «Ring», «Bekräfta», «Följ upp».</param>
/// <param name="Subject">Whom or what, shown as the link.</param>
/// <param name="Link">Where the subject leads.</param>
/// <param name="Action">Text of the row's one button, for example «Logga samtalet»; null for no button.</param>
/// <param name="ActionLink">Where the button leads.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Rule">The rule that put it here, in words: answer to «Varför ser jag det här?».</param>
/// <param name="WaitsOnOthers">True when somebody else has to act; such rows stand last.</param>
public sealed record TodayItem(
    DateOnly? Due, string Verb, string Subject, string Link, string? Action, string? ActionLink, string? Place, string Rule, bool WaitsOnOthers = false)
{
    /// <summary>True when somebody waits for help: such rows stand before all others, whatever their day.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>True when no day belongs to it: the row then does not say that nothing is planned.</summary>
    public bool IsWithoutDay { get; init; }

    /// <summary>A heading of its own for rows of this kind; null for the ordinary ones. What is late or due today stands under those words whatever its kind.</summary>
    public TodayHeading? Heading { get; init; }
}
