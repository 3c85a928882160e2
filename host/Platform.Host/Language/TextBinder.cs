using Microsoft.AspNetCore.Mvc.ModelBinding;
using Platform.Sdk.Forms;

namespace Platform.Host.Language;

/// <summary>Every text from a form or an address is cleaned once, here: a page never has to think of signs that no keyboard has and no database keeps.</summary>
internal sealed class TextBinder(IModelBinder plain) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await plain.BindModelAsync(bindingContext);
        if (bindingContext.Result is not { IsModelSet: true, Model: string text }) return;
        var kept = PlainText.Cleaned(text);
        if (kept == text) return;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, kept, kept);
        bindingContext.Result = ModelBindingResult.Success(string.IsNullOrWhiteSpace(kept) && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : kept);
    }
}
