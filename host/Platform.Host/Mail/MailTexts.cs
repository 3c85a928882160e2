using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Platform.Host.Database;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>The words of mails: each schema's sender brings its own.</summary>
internal sealed partial class MailTexts(IReadOnlyDictionary<string, Type> textsOf, IStringLocalizerFactory localizers)
{
    public static MailTexts Of(ModuleCatalog modules, IStringLocalizerFactory localizers) =>
        new(modules.Loaded.ToDictionary(m => m.Schema, m => m.Texts).Append(new(DatabaseAddress.HostSchema, typeof(HostTexts))).ToDictionary(), localizers);

    /// <summary>Schemas whose mail this node can write.</summary>
    public IEnumerable<string> Schemas => textsOf.Keys;

    /// <summary>The line before the address that ends mail nobody asked for.</summary>
    public string OptOut(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return localizers.Create(typeof(HostTexts))["Mail.OptOut"];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [GeneratedRegex(@"\{[0-9][^}]*\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex("^SMTP ([0-9]+)")]
    private static partial Regex Answer { get; }

    /// <summary>What a mail is called for whoever looks after them: its subject in the reader's language, or the template's name where its texts are gone.</summary>
    public string Name(string schema, string template) =>
        Find(schema, $"Mail.{template}.Subject") is { } subject ? Placeholder.Replace(subject, "…") : template;

    /// <summary>Why it did not leave, in the reader's language; the kind of a failure that nobody has words for stays as it is.</summary>
    public string Reason(string schema, string reason) =>
        Answer.Match(reason) is { Success: true } smtp ? localizers.Create(typeof(HostTexts))["Mails.Smtp", smtp.Groups[1].Value]
        : Find(schema, "MailStop." + reason) ?? Find(DatabaseAddress.HostSchema, "MailStop." + reason) ?? reason;

    private string? Find(string schema, string key) =>
        textsOf.TryGetValue(schema, out var type) && localizers.Create(type)[key] is { ResourceNotFound: false } text ? text.Value : null;

    /// <exception cref="StatedFailure">The template or a placeholder's argument is missing.</exception>
    public (string Subject, string Body) Write(string schema, string template, string language, IReadOnlyList<string> arguments)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var texts = localizers.Create(textsOf[schema]);
            var (subject, body) = (texts[$"Mail.{template}.Subject"], texts[$"Mail.{template}.Body"]);
            if (subject.ResourceNotFound || body.ResourceNotFound)
                throw new StatedFailure($"The texts of {schema} hold no Mail.{template}.Subject and Mail.{template}.Body. Maybe the template was renamed.");
            object[] values = [.. arguments];
            return (string.Format(CultureInfo.InvariantCulture, subject.Value, values), string.Format(CultureInfo.InvariantCulture, body.Value, values));
        }
        catch (FormatException e)
        {
            throw new StatedFailure($"Mail.{template} of {schema} wants more arguments than the {arguments.Count} that were given. Maybe a text was changed.", e);
        }
        catch (CultureNotFoundException e)
        {
            throw new StatedFailure($"«{language}» is no language. Maybe it should be sv, en or da.", e);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
