using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Platform.Host.Language;

/// <summary>Texts from addresses and forms are read through <see cref="TextBinder"/>.</summary>
internal sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && (context.BindingInfo.BindingSource is not { } source || source.IsFromRequest && source != BindingSource.Body && source != BindingSource.Header)
            ? new TextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>())) : null;
}
