using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Platform.Host.Language;

/// <summary>Every sentence the framework would say by itself, in the reader's language: binding, validation, for host and modules alike.</summary>
internal static class FrameworkTexts
{
    public static void AddFrameworkTexts(this IServiceCollection services)
    {
        services.AddSingleton<ModelTexts>();
        services.AddOptions<MvcDataAnnotationsLocalizationOptions>().Configure<ModelTexts>((options, texts) =>
            options.DataAnnotationLocalizerProvider = (type, _) => texts.For(type));
        services.AddSingleton<IPostConfigureOptions<MvcOptions>>(provider => new PostConfigureOptions<MvcOptions, ModelTexts>(
            Options.DefaultName, provider.GetRequiredService<ModelTexts>(), Translate));
        // No script of ours reads the data-val attributes, and they would carry the words a second time.
        services.Configure<MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
    }

    private static void Translate(MvcOptions mvc, ModelTexts texts)
    {
        mvc.ModelMetadataDetailsProviders.Add(new ValidationTextKeys());
        mvc.ModelBinderProviders.Insert(0, new NumberBinderProvider());
        mvc.ModelBinderProviders.Insert(0, new TextBinderProvider());
        // Each sentence is looked up when it is needed: the reader's language is known in the request only.
        string Say(string key, params object[] values) => texts.Host["Binding." + key, values];
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => Say("Invalid", value, field));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Say("Invalid", value, ""));
        messages.SetUnknownValueIsInvalidAccessor(field => Say("InvalidUnknown", field));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("InvalidUnknown", ""));
        messages.SetValueIsInvalidAccessor(value => Say("Invalid", value, ""));
        messages.SetValueMustBeANumberAccessor(field => Say("Number", field));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Number", ""));
        messages.SetMissingBindRequiredValueAccessor(field => Say("Missing", field));
        messages.SetMissingKeyOrValueAccessor(() => Say("Missing", ""));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say("MissingBody"));
        messages.SetValueMustNotBeNullAccessor(_ => Say("Missing", ""));
    }
}
