using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Sdk;
using Platform.Sdk.Tables;
using Taxonomy.Text.Classify;
using Taxonomy.Text.Nearness;
using Taxonomy.Text.Reading;

namespace Taxonomy.Commands;

/// <summary>One text a line in, one line of concepts out; no server, no database.</summary>
internal sealed class ClassifyCommand : IPlatformCommand
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int BetweenWords = 500;

    public string Name => "classify";

    public string Usage => "./platform classify FILE --taxonomy T [--type occupation|skill] [--lang sv] [--top 10]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var (asked, wrong) = Arguments.Read(arguments);
        if (asked is null) return await BadCall.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            // Opened before the taxonomy is read: a wrong name is told at once.
            using var lines = new StreamReader(asked.File, new UTF8Encoding(false, true));
            var classifier = new Classifier(ConceptsRead.Of(TaxonomyFiles.Read(asked.Taxonomy), asked.Language), asked.Type);
            for (var done = 1; await lines.ReadLineAsync(stop) is { } text; done++)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(new { text, ranked = classifier.Rank(text, asked.Top) }, Json));
                // With both on the screen the answers are progress enough.
                if (done % BetweenWords == 0 && Console.IsOutputRedirected && !Console.IsErrorRedirected) await errors.WriteLineAsync($"{done} lines");
            }
            await output.FlushAsync(stop);
            return 0;
        }
        catch (DecoderFallbackException)
        {
            return await BadCall.RefuseAsync(errors, $"{asked.File} is not UTF-8.");
        }
        catch (Exception problem) when (problem is UnreadableTaxonomyException or IOException or UnauthorizedAccessException)
        {
            return await BadCall.RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await BadCall.RefuseAsync(errors, "ended before it was done.", 130);
        }
    }

    private sealed record Arguments(string File, string Taxonomy, string Type, string Language, int Top)
    {
        public static (Arguments? Arguments, string? Wrong) Read(IReadOnlyList<string> words)
        {
            string? file = null, taxonomy = null;
            var (type, language, top) = ("occupation", "sv", 10);
            for (var i = 0; i < words.Count; i++)
            {
                var name = words[i];
                if (!name.StartsWith("--", StringComparison.Ordinal))
                {
                    if (file is not null) return (null, $"classify wants one file, got «{file}» and «{name}».");
                    file = name;
                }
                else if (name is not ("--taxonomy" or "--type" or "--lang" or "--top")) return (null, $"classify does not know «{name}».");
                else if (++i == words.Count) return (null, $"{name} wants a value.");
                else if (name == "--taxonomy") taxonomy = words[i];
                else if (name == "--type" && words[i] is ("occupation" or "skill")) type = words[i];
                else if (name == "--lang" && words[i] is ("sv" or "en" or "da")) language = words[i];
                else if (name == "--top" && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0) top = most;
                else return (null, $"{name} cannot be «{words[i]}».");
            }
            return file is null || taxonomy is null ? (null, "classify wants a file and --taxonomy.") : (new(file, taxonomy, type, language, top), null);
        }
    }
}
