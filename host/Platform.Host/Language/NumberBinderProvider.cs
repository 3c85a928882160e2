using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Host.Language;

/// <summary>Numbers with decimals are read our way, wherever a form binds one.</summary>
internal sealed class NumberBinderProvider : IModelBinderProvider
{
    private static readonly Type[] Numbers = [typeof(decimal), typeof(double), typeof(float)];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        Numbers.Contains(context.Metadata.UnderlyingOrModelType) ? new NumberBinder(context.Metadata.UnderlyingOrModelType) : null;
}
