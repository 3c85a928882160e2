namespace Platform.Sdk;

/// <summary>The details as the read log stores them.</summary>
internal static class PersonDetailCodes
{
    private static readonly PersonDetail[] Single =
        [PersonDetail.Name, PersonDetail.Contact, PersonDetail.Identity, PersonDetail.Plan, PersonDetail.Needs, PersonDetail.Health];

    /// <summary>«name contact plan», always in the same order; empty for none.</summary>
    public static string Codes(this PersonDetail what) =>
        string.Join(' ', Single.Where(d => (what & d) != 0).Select(d => d.ToString().ToLowerInvariant()));

    /// <summary>Reads the codes back; unknown ones are left out, because a newer version may have written them.</summary>
    public static PersonDetail Read(IEnumerable<string> codes) =>
        codes.Aggregate(PersonDetail.None, (all, code) => Enum.TryParse<PersonDetail>(code, ignoreCase: true, out var one) ? all | one : all);
}
