namespace Platform.Sdk;

/// <summary>What the conflict page shows.</summary>
/// <param name="Said">Who saved, when.</param>
/// <param name="TheirsHeading">Heading of the other's column.</param>
/// <param name="Fields">Those that differ, in the order of the form.</param>
/// <param name="Kept">Everything that was sent, to be sent again.</param>
internal sealed record EditConflict(
    string Said, string TheirsHeading, IReadOnlyList<EditConflictField> Fields, IReadOnlyList<KeyValuePair<string, string>> Kept)
{
    /// <summary>Form field that lists the fields to choose for.</summary>
    public const string Asked = "__conflict";

    /// <summary>Prefix of the radio buttons' names.</summary>
    public const string Choice = "__choose.";

    public const string Mine = "mine";

    public const string Theirs = "theirs";

    public bool IsIncomplete => Fields.Any(f => f.IsMissing);
}
