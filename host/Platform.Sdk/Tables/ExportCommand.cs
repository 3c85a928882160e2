using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk.Tables;

/// <summary><c>./platform export KIND [FILE]</c>: the same columns back, row by row. The file appears whole or not at all.</summary>
/// <typeparam name="TExport">How records become the file.</typeparam>
/// <param name="services">The command's scope.</param>
public sealed class ExportCommand<TExport>(IServiceProvider services) : IPlatformCommand where TExport : class, ITableExport
{
    private static TableFormat Format => TExport.Format;

    /// <inheritdoc/>
    public string Name => $"export {Format.Kind}";

    /// <inheritdoc/>
    public string Usage => $"./platform export {Format.Kind} [FILE] {(Format.ExportWantsStaff ? "--as USER --reason TEXT" : "[--as USER --reason TEXT]")}";

    /// <inheritdoc/>
    public bool NeedsDatabase => true;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var (asked, wrong) = TableArguments.OfExport(Format.Kind, arguments);
        if (asked is { UserName: null } && Format.ExportWantsStaff) (asked, wrong) = (null, $"export {Format.Kind} wants --as and --reason: it reads about people.");
        if (asked is null) return await BadCall.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            if (await CommandStaff.ActAsync(services, asked, Name, Format.ExportPermission, stop) is { } refusal) return await BadCall.RefuseAsync(errors, refusal);
            var export = ActivatorUtilities.CreateInstance<TExport>(services);
            await WholeFile.WriteAsync(asked.Path, output, to => WriteAsync(export, to, stop));
            foreach (var sentence in export.LeftOut) await errors.WriteLineAsync($"left out: {sentence}");
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or StatedFailure)
        {
            return await BadCall.RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await BadCall.RefuseAsync(errors, "ended before it was done, nothing written.", 130);
        }
    }

    private static async Task WriteAsync(TExport export, TextWriter to, CancellationToken stop)
    {
        await to.WriteAsync(Format.Header + "\n");
        await foreach (var row in export.RowsAsync(stop).WithCancellation(stop))
        {
            if (row.Count != Format.Columns.Count) throw new InvalidOperationException($"{typeof(TExport).Name} gave {row.Count} cells for {Format.Columns.Count} columns.");
            await to.WriteAsync(CsvText.Line(row) + "\n");
        }
    }
}
