namespace Platform.Host.Forms;

/// <summary>A draft's inside, as it is encrypted.</summary>
internal sealed record StoredDraft(bool AfterSessionEnd, Dictionary<string, string[]> Values);
