using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Host.Language;

/// <summary>
/// Reads «59,5» and «59.5» alike in every language, with or without spaces between thousands. A number with two different signs, or
/// one sign twice, can be meant in two ways and is refused rather than guessed.
/// </summary>
internal sealed class NumberBinder(Type type) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var messages = bindingContext.ModelMetadata.ModelBindingMessageProvider;
        if (string.IsNullOrWhiteSpace(given.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, messages.ValueMustNotBeNullAccessor(given.FirstValue ?? ""));
        }
        else if (Read(given.FirstValue) is { } number) Take(bindingContext, number);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, messages.ValueMustBeANumberAccessor(bindingContext.ModelMetadata.GetDisplayName()));
        return Task.CompletedTask;
    }

    /// <summary>The number, or null when the text is none.</summary>
    internal static decimal? Read(string text)
    {
        var plain = new string([.. text.Where(c => !char.IsWhiteSpace(c))]).Replace('\u2212', '-').Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private void Take(ModelBindingContext context, decimal number) =>
        context.Result = ModelBindingResult.Success(Convert.ChangeType(number, type, CultureInfo.InvariantCulture));
}
