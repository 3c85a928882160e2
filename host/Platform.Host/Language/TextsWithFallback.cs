using Microsoft.Extensions.Localization;

namespace Platform.Host.Language;

/// <summary>A text from the first source that has it.</summary>
internal sealed class TextsWithFallback(IStringLocalizer own, IStringLocalizer shared) : IStringLocalizer
{
    public LocalizedString this[string name] => own[name] is { ResourceNotFound: false } found ? found : shared[name];

    public LocalizedString this[string name, params object[] arguments] =>
        own[name] is { ResourceNotFound: false } ? own[name, arguments] : shared[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        own.GetAllStrings(includeParentCultures).Concat(shared.GetAllStrings(includeParentCultures));
}
