using Participants.Domain;
using Platform.Sdk.Components;

namespace Participants.Integration;

/// <summary>A question as the page of its section asks it.</summary>
internal sealed record QuestionView(Question Question, string Label, string? Hint)
{
    public string Code => Question.Code;

    /// <summary>True where the answers are too many to list and are searched for.</summary>
    public bool IsSearched { get; init; }

    /// <summary>All that can be answered, where that is a short list.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>«Inget», «vet inte» and «vill inte svara» where they stand beside another field.</summary>
    public IReadOnlyList<Choice> Apart { get; init; } = [];

    /// <summary>What has been chosen so far, one row each.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; init; } = [];

    /// <summary>What the typed words found; null before anybody searched.</summary>
    public IReadOnlyList<Choice>? Hits { get; init; }

    /// <summary>In words what is chosen, where only one can be.</summary>
    public string? Chosen { get; init; }

    /// <summary>The answer before the last change, and the day it was changed; null when it never was.</summary>
    public (string Answer, DateOnly Changed)? Was { get; init; }
}

/// <summary>One chosen thing, and how much of it.</summary>
/// <param name="Id">Of the control on the page.</param>
/// <param name="Text">In words.</param>
/// <param name="Steps">The tokens it can have; the empty one takes it away.</param>
/// <param name="Token">The one it has.</param>
internal sealed record AnswerRow(string Id, string Text, IReadOnlyList<Choice> Steps, string Token);
