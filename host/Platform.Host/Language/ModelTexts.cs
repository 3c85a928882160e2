using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace Platform.Host.Language;

/// <summary>
/// The texts for messages on a form's fields: those of the module the form belongs to (its <c>Texts</c> in the root namespace), and for
/// what is missing there the host's own.
/// </summary>
internal sealed class ModelTexts(IStringLocalizerFactory factory)
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> _known = new();

    public IStringLocalizer Host { get; } = factory.Create(typeof(HostTexts));

    public IStringLocalizer For(Type model) => _known.GetOrAdd(model, type =>
        type.Assembly != typeof(HostTexts).Assembly && type.Assembly.GetType($"{type.Assembly.GetName().Name}.Texts") is { } own
            ? new TextsWithFallback(factory.Create(own), Host)
            : Host);
}
