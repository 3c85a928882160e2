using System.Text.RegularExpressions;

namespace Platform.Sdk.Tables;

/// <summary>One column of a kind of file.</summary>
/// <param name="Name">As in the header row; upper and lower case count as the same.</param>
/// <param name="IsRequired">True when a file without it is refused. Whether a cell may be empty is the import's to say.</param>
public sealed partial record TableColumn(string Name, bool IsRequired = false)
{
    /// <summary>
    /// How a value is written in the list of rejected lines; null for as it is but for what looks like an identity number. Set it where the whole value
    /// is one: <see cref="Shape"/>.
    /// </summary>
    public Func<string, string>? Masked { get; init; }

    /// <summary>Letters and digits after the first two as stars: one sees how it was written, not whose it is.</summary>
    /// <param name="value">What stood in the cell.</param>
    public static string Shape(string value) => string.Concat(value.Select((c, at) => at >= 2 && char.IsLetterOrDigit(c) ? '*' : c));

    /// <summary>Ten or twelve digits in a row, as an identity number has them, also in a column where it does not belong.</summary>
    [GeneratedRegex(@"(?:\d{2})?\d{6} ?[-+]? ?\d{4}")]
    private static partial Regex NumberLike { get; }

    internal string Shown(string value) => Masked is { } mask ? mask(value) : NumberLike.Replace(value, found => Shape(found.Value));
}
