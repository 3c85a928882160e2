using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Host.Language;

/// <summary>Leaves out the sign NUL, which no keyboard has and PostgreSQL refuses to keep: a page never has to think of it.</summary>
internal sealed class TextBinder(IModelBinder plain) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await plain.BindModelAsync(bindingContext);
        if (bindingContext.Result is not { IsModelSet: true, Model: string text } || !text.Contains('\0')) return;
        var kept = text.Replace("\0", "", StringComparison.Ordinal);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, kept, kept);
        bindingContext.Result = ModelBindingResult.Success(string.IsNullOrWhiteSpace(kept) && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : kept);
    }
}
