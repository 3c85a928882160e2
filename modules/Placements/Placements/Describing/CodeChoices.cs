using Microsoft.Extensions.Localization;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Describing;

/// <summary>Codes of Taxonomy as answers to choose, and what was chosen back again. «Inget av detta» and «vet inte» are different answers.</summary>
internal sealed class CodeChoices(ITaxonomy taxonomy, IStringLocalizer<Texts> texts)
{
    /// <summary>Posted for «inget av detta».</summary>
    public const string None = "none-of-these";

    public async Task<IReadOnlyList<Choice>> OfAsync(string type, CancellationToken stop) => [.. (await taxonomy.ListAsync(type, stop)).Select(c => new Choice(c.Id, c.Label))];

    /// <summary>As above, with «inget av detta».</summary>
    public async Task<IReadOnlyList<Choice>> WithNoneAsync(string type, CancellationToken stop) => [.. await OfAsync(type, stop), NoneChoice];

    public Choice NoneChoice => new(None, texts["Describe.None"]);

    /// <summary>Codes that nobody can have chosen on the page are left out; null when nothing is known.</summary>
    public static string[]? Read(IReadOnlyCollection<string> posted, IReadOnlyList<Choice> choices)
    {
        string[] known = [.. choices.Select(c => c.Value).Where(c => c != None).Intersect(posted)];
        return known.Length > 0 ? known : posted.Contains(None) ? [] : null;
    }

    /// <summary>What is stored, as the page ticks it.</summary>
    public static string[] Write(string[]? stored) => stored switch { null => [], [] => [None], _ => stored };

    public static string? One(string? posted, IReadOnlyList<Choice> choices) => choices.Any(c => c.Value == posted) ? posted : null;
}
