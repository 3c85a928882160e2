using Microsoft.Extensions.Localization;

// The host's texts lie in Resources/ whatever folder the modules' localizers look in.
[assembly: ResourceLocation("Resources")]

namespace Platform.Host;

/// <summary>Names the host's own texts (Resources/HostTexts.resx) for <c>IStringLocalizer&lt;HostTexts&gt;</c>.</summary>
internal sealed class HostTexts;
