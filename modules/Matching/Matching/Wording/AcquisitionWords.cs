using System.Globalization;
using Matching.Domain;
using Microsoft.Extensions.Localization;
using Platform.Sdk.Components;

namespace Matching.Wording;

/// <summary>A request to acquire in words: what is wished for, how much, where, from when. Null where it was not said.</summary>
internal sealed record AcquisitionWords(string Wish, string? Hours, string? Days, string? Form, string? Area, string? From, string Urgency)
{
    public static IEnumerable<string> Codes(Acquisition acquisition) =>
        [.. acquisition.Wishes.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. acquisition.Form is { } form ? [form] : (string[])[]];

    public static AcquisitionWords Of(Acquisition acquisition, Labels labels, IStringLocalizer<Texts> texts)
    {
        var wishes = acquisition.Wishes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var days = acquisition.Days?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => texts["Day." + d]).Where(d => !d.ResourceNotFound)
            .Select(d => d.Value).ToList();
        return new(
            wishes.Length == 0 ? texts["Acquire.AnyWish"] : string.Join(", ", wishes.Select(labels.Of)),
            acquisition.Hours is 1 ? texts["Card.HoursExactlyOne"].Value : acquisition.Hours is { } hours ? texts["Card.HoursOne", hours.ToString("0.##", CultureInfo.CurrentCulture)].Value : null,
            days is { Count: > 0 } ? string.Join(", ", days) : null,
            acquisition.Form is { } form ? labels.Of(form) : null,
            acquisition.Area,
            acquisition.FromDay is { } from ? DateWords.Long(from) : null,
            texts["Urgency." + acquisition.Urgency]);
    }
}
