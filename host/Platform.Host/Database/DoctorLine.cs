namespace Platform.Host.Database;

/// <summary>One line of <c>./platform doctor</c>.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Verdict">How it is.</param>
/// <param name="Text">Values, and where it is not well: "Maybe …".</param>
internal sealed record DoctorLine(string Check, DoctorVerdict Verdict, string Text);
