using System.Globalization;

namespace Matching.Engine.Files;

/// <summary>The first thing wrong in a match file.</summary>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Field">The field, as <c>hours.max</c> or <c>skills[0].level</c>; empty when the whole line is meant.</param>
/// <param name="Reason">What is wrong, with the value, and then "Maybe …".</param>
public sealed record BadInput(string File, int Line, string Field, string Reason)
{
    /// <summary>One line for a person: file, line, field, reason.</summary>
    public override string ToString()
    {
        var field = Field.Length == 0 ? "" : $" field {Field}:";
        return string.Create(CultureInfo.InvariantCulture, $"{File}: line {Line}:{field} {Reason}");
    }
}
