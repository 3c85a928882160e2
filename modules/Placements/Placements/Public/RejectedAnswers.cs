using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Placements.Domain;

namespace Placements.Public;

/// <summary>Keeps what a step of the public form could not take, and gives it back as if it was posted again, when somebody comes back to that step.</summary>
internal static class RejectedAnswers
{
    /// <summary>More than this nobody types; it stays on the page that was just answered, and is not kept.</summary>
    private const int MostCharacters = 20_000;

    private const string Prefix = "Form.";

    public static OfferDraft Reject(this OfferDraft draft, string step, IFormCollection typed)
    {
        var values = typed.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.OfType<string>().ToArray());
        if (values.Sum(v => v.Value.Sum(t => t.Length)) > MostCharacters) return draft;
        return draft with { Rejected = new Dictionary<string, Dictionary<string, string[]>>(draft.Rejected ?? []) { [step] = values } };
    }

    /// <summary>The step is answered: nothing rejected is left of it.</summary>
    public static OfferDraft Take(this OfferDraft draft, string step) =>
        draft.Rejected is { } rejected && rejected.ContainsKey(step) ? draft with { Rejected = rejected.Where(r => r.Key != step).ToDictionary() } : draft;

    /// <summary>What was rejected in this step; null when nothing was.</summary>
    public static IValueProvider? RejectedIn(this OfferDraft draft, string step) => draft.Rejected?.GetValueOrDefault(step) is { } values
        ? new FormValueProvider(BindingSource.Form, new FormCollection(values.ToDictionary(v => v.Key, v => new StringValues(v.Value))), CultureInfo.CurrentCulture) : null;
}
