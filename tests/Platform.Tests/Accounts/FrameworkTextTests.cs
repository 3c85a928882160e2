using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host;
using Platform.Host.Accounts;
using Platform.Testing;

namespace Platform.Tests.Accounts;

public sealed class FrameworkTextTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public void Every_message_of_the_account_parts_has_a_text_of_ours(string language)
    {
        In(language);
        using var scope = platform.Host.Services.CreateScope();
        var errors = scope.ServiceProvider.GetRequiredService<IdentityErrorDescriber>();
        Assert.IsType<AccountErrors>(errors);
        var english = new IdentityErrorDescriber();
        foreach (var method in typeof(IdentityErrorDescriber).GetMethods().Where(m => m.ReturnType == typeof(IdentityError)))
        {
            object[] values = [.. method.GetParameters().Select(p => p.ParameterType == typeof(int) ? (object)7 : "värde")];
            var said = ((IdentityError)method.Invoke(errors, values)!).Description;
            Assert.DoesNotContain("Identity.", said);
            Assert.NotEqual(((IdentityError)method.Invoke(english, values)!).Description, said);
        }
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public void Every_binding_message_has_a_text_of_ours(string language)
    {
        In(language);
        var ours = platform.Host.Services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;
        var english = new DefaultModelBindingMessageProvider();
        foreach (var accessor in typeof(ModelBindingMessageProvider).GetProperties())
        {
            var said = Say(accessor.GetValue(ours)!);
            Assert.DoesNotContain("Binding.", said);
            Assert.NotEqual(Say(accessor.GetValue(english)!), said);
        }
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public void Every_validation_attribute_written_without_words_gets_ours(string language)
    {
        In(language);
        var texts = platform.Host.Services.GetRequiredService<IStringLocalizer<HostTexts>>();
        var attributes = typeof(ValidationAttribute).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsAbstract: false } && t.IsSubclassOf(typeof(ValidationAttribute)));
        Assert.DoesNotContain(attributes.Select(t => "Validation." + t.Name.Replace("Attribute", "", StringComparison.Ordinal)), key => texts[key].ResourceNotFound);
    }

    [Fact]
    public void A_form_without_words_of_its_own_is_answered_in_swedish()
    {
        In("sv-SE");
        var services = platform.Host.Services;
        var context = new ActionContext { HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = services } };
        services.GetRequiredService<IObjectModelValidator>().Validate(context, null, "", new Sample());
        var said = context.ModelState.SelectMany(e => e.Value!.Errors.Select(x => x.ErrorMessage)).ToList();
        Assert.Contains("Fyll i fältet Name", said);
        Assert.Contains("Skriv ett värde mellan 1 och 9 i fältet Hours", said);
        Assert.Contains("Skriv en e-postadress som namn@exempel.se", said);
    }

    private static void In(string language) => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

    private static string Say(object accessor) => accessor switch
    {
        Func<string> none => none(),
        Func<string, string> one => one("värde"),
        Func<string, string, string> two => two("värde", "fält"),
        _ => throw new InvalidOperationException($"A message takes {accessor.GetType()}. Maybe the framework has new ones."),
    };

    private sealed class Sample
    {
        [Required]
        public string? Name { get; set; }

        [Range(1, 9)]
        public int Hours { get; set; }

        [EmailAddress]
        public string Email { get; set; } = "x";
    }
}
