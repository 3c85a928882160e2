using Microsoft.Extensions.Localization;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>
/// The codes of the read log in the reader's language. What a module reads for, its own texts say: <c>Purpose.&lt;code&gt;</c>. A code that
/// nobody here knows, because its module was taken away, is called other; it is never shown.
/// </summary>
internal sealed class ReadingWords(ModuleCatalog modules, IStringLocalizerFactory localizers, IStringLocalizer<HostTexts> texts)
{
    private const string Other = "other";

    /// <summary>What gave the right.</summary>
    public string Relation(ReadLogRecord row) => (Found(texts, "Readings.Relation." + row.Relation) ?? texts["Readings.Relation." + Other]).Value;

    /// <summary>What was shown, closest to the person last.</summary>
    public string What(ReadLogRecord row)
    {
        var words = string.Join(", ", row.What.Select(code => Found(texts, "Readings.What." + code)?.Value).OfType<string>());
        return words.Length == 0 ? texts["Readings.What." + Other] : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Why; for a command what was written when it was asked for.</summary>
    public string Why(ReadLogRecord row) => row.Relation == CommandReads.Relation ? texts["Readings.Reason", row.Purpose] : Purpose(row.Purpose) ?? texts["Purpose." + Other];

    /// <summary>A purpose in words; null when nobody here knows it.</summary>
    public string? Purpose(string code) => modules.Loaded.Select(m => localizers.Create(m.Texts)).Prepend(texts).Select(t => Found(t, "Purpose." + code)?.Value).FirstOrDefault(w => w is not null);

    /// <summary>Where, without the address's variable parts.</summary>
    public string Page(ReadLogRecord row) => row.Relation == CommandReads.Relation ? row.Page
        : string.Join('/', row.Page.Split('/').TakeWhile(part => !part.StartsWith('{'))) is { Length: > 1 } page and not "/index" ? page : texts["Shell.Today"];

    private static LocalizedString? Found(IStringLocalizer from, string key) => from[key] is { ResourceNotFound: false } text ? text : null;
}
