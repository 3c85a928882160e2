using Platform.Sdk.Components;

namespace Placements.Public;

/// <summary>Tasks to tick, found in what somebody wrote.</summary>
/// <param name="Choices">The tasks, surest first.</param>
/// <param name="Ticked">Codes of those that are ticked.</param>
internal sealed record TaskTicks(IReadOnlyList<Choice> Choices, IReadOnlyList<string> Ticked)
{
    public static TaskTicks None { get; } = new([], []);

    public TaskTicks Without(IEnumerable<string> codes) => this with { Choices = [.. Choices.Where(c => !codes.Contains(c.Value))] };

    public TaskTicks Tick(IReadOnlyList<string> codes) => this with { Ticked = codes };
}
