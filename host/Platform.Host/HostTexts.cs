namespace Platform.Host;

/// <summary>Names the host's own texts: <c>Resources/HostTexts.resx</c> (sv) and <c>HostTexts.en.resx</c>.</summary>
internal sealed class HostTexts;
