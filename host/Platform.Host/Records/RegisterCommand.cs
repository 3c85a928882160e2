using Platform.Sdk;

namespace Platform.Host.Records;

/// <summary>
/// <c>./platform register</c>: what this installation keeps, column by column: category, purpose, retention and secrecy. The
/// answer to «what do you keep of me, why, how long», and the input to a record of processing.
/// </summary>
internal sealed class RegisterCommand(IEnumerable<RegisteredDb> contexts) : IPlatformCommand
{
    private static readonly string[] Headings = ["Schema", "Table", "Column", "Type", "Category", "Purpose", "Retention", "Secrecy", "Encrypted"];

    public string Name => "register";

    public string Usage => "./platform register [--markdown]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (arguments.Count > 1 || arguments.Count == 1 && arguments[0] != "--markdown")
        {
            await errors.WriteLineAsync($"register does not know «{arguments.FirstOrDefault(a => a != "--markdown") ?? arguments[1]}». Usage: {Usage}");
            return 2;
        }
        var (columns, problems) = ColumnRegister.Read(contexts);
        var rows = columns.Select(c => new[]
        {
            c.Schema, c.Table, c.Column, c.StoreType, c.Category.ToString(), c.Purpose, c.Retention, c.Secrecy.ToString(), c.Encrypted ? "yes" : "no",
        });
        if (arguments.Count == 0)
            foreach (var row in rows.Prepend(Headings)) await output.WriteLineAsync(string.Join(',', row.Select(Csv)));
        else
            foreach (var row in rows.Prepend(Headings.Select(_ => "---").ToArray()).Prepend(Headings)) await output.WriteLineAsync($"| {string.Join(" | ", row)} |");
        foreach (var problem in problems) await errors.WriteLineAsync(problem);
        return problems.Count == 0 ? 0 : 3;
    }

    private static string Csv(string value) => value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";
}
