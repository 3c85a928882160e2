using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Platform.Sdk.Tables;

namespace Platform.Sdk.Components;

/// <summary>
/// A list as a file for a spreadsheet: the answer of a list's export handler. Written row by row as the rows come, so that its size does
/// not matter. UTF-8 with a byte order mark, semicolons, RFC 4180 quotes; a cell that a spreadsheet would take for a formula gets one
/// <c>'</c> before it, and so does one that begins with <c>'</c>, so that it can be read back.
/// </summary>
/// <param name="name">What the file is called, without personal data: <c>arbetsgivare.csv</c>.</param>
/// <param name="head">The columns' names.</param>
/// <param name="rows">The rows, as many cells each as the head has; null is an empty cell. Read once.</param>
public sealed class CsvFile(string name, IReadOnlyList<string> head, IAsyncEnumerable<IReadOnlyList<string?>> rows) : ActionResult
{
    private const int RowsAtOnce = 200;

    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (response, stop) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(CsvText.Line(head).AsMemory(), stop);
        var count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            await writer.WriteLineAsync(CsvText.Line(row).AsMemory(), stop);
            if (++count % RowsAtOnce == 0) await writer.FlushAsync(stop);
        }
    }
}
