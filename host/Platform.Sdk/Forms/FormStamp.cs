namespace Platform.Sdk;

/// <summary>What a form that we rendered knows of itself; travels in the form, sealed.</summary>
/// <param name="Key">Random, new for every form rendered.</param>
/// <param name="Account">For whom it was rendered; <see cref="Guid.Empty"/> on public pages.</param>
/// <param name="Rendered">When.</param>
internal sealed record FormStamp(Guid Key, Guid Account, DateTimeOffset Rendered);
