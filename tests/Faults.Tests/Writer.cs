using System.Net;
using Platform.Testing;

namespace Faults.Tests;

/// <summary>
/// A person with a browser who does not give up: sends a form, and when the answer is lost sends the same form again, to whichever node
/// answers. Some give up after all, and some press twice though they were answered.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const double GivesUp = 0.1;
    private const double PressesTwice = 0.1;
    private readonly Ledger ledger;
    private readonly Random random;
    private readonly IReadOnlyList<Guid> subjects;
    private readonly string name;
    private readonly Visitor[] nodes;
    private int written;

    /// <param name="installation">Where it writes.</param>
    /// <param name="ledger">Where it notes what it was promised.</param>
    /// <param name="subjects">What it writes about; shared with others, so that they contend.</param>
    /// <param name="name">Its own, part of every word it writes.</param>
    /// <param name="seed">What it does is drawn from this.</param>
    public Writer(Installation installation, Ledger ledger, IReadOnlyList<Guid> subjects, string name, int seed)
    {
        (this.ledger, this.subjects, this.name, random) = (ledger, subjects, name, new(seed));
        var cookies = new CookieContainer();
        nodes = [.. installation.Nodes.Select(node => new Visitor(new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
            { BaseAddress = node.Address, Timeout = TimeSpan.FromSeconds(20) }))];
    }

    public Task SignInAsync(Guid account) => nodes[0].SignInAsDemoAsync(account);

    /// <summary>Writes until told to stop, then brings the last write to an end.</summary>
    /// <param name="stop">Begins no further write.</param>
    /// <param name="patience">Leaves the last write unanswered.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken patience)
    {
        while (!stop.IsCancellationRequested) await WriteAsync(patience);
    }

    public void Dispose()
    {
        foreach (var node in nodes) node.Client.Dispose();
    }

    private async Task WriteAsync(CancellationToken patience)
    {
        var kind = random.NextDouble() < 0.2 ? WriteKind.Employer : WriteKind.Note;
        var entry = new Entry($"{name}-{++written}", kind, kind == WriteKind.Note && random.NextDouble() < 0.3);
        var path = kind == WriteKind.Note ? "/faults/write" : "/employers/register";
        if (await FormAsync(path, patience) is not { } hidden) return;
        (string, string)[] values = [.. hidden, .. Values(entry)];
        ledger.Entries.Add(entry);
        for (var node = random.Next(nodes.Length); !patience.IsCancellationRequested; node = (node + 1) % nodes.Length)
        {
            entry.Sent++;
            if (await TryAsync(() => nodes[node].PostAsync(path, values)) is { } answer)
            {
                if (answer.Status != HttpStatusCode.Redirect || answer.Location!.Contains("sign-in", StringComparison.Ordinal)) ledger.Odd.Enqueue($"{entry.Word}: {answer.Status} {answer.Location} {answer.Heading}");
                else if (entry.Acknowledged is { } first && first != answer.Location) ledger.Odd.Enqueue($"{entry.Word}: answered {first}, then {answer.Location}");
                else
                {
                    var again = entry.Acknowledged is null && random.NextDouble() < PressesTwice;
                    entry.Acknowledged = answer.Location;
                    if (again) continue;
                }
                return;
            }
            if (random.NextDouble() < GivesUp) return;
            await PauseAsync();
        }
    }

    private (string, string)[] Values(Entry entry) => entry.Kind == WriteKind.Employer
        ? [("Form.Name", entry.Word), ("Form.Country", "SE"), ("Form.City", "Ort")]
        : [("Form.Word", entry.Word), ("Form.Subject", subjects[random.Next(subjects.Count)].ToString()), ("Form.Address", entry.Mailed ? "nagon@exempel.example" : "")];

    private async Task<IReadOnlyList<(string, string)>?> FormAsync(string path, CancellationToken patience)
    {
        for (var node = random.Next(nodes.Length); !patience.IsCancellationRequested; node = (node + 1) % nodes.Length)
        {
            if (await TryAsync(() => nodes[node].GetAsync(path)) is { } page)
            {
                if (page.Status == HttpStatusCode.OK) return [.. Visitor.Hidden(page.Html, path)];
                ledger.Odd.Enqueue($"GET {path}: {page.Status} {page.Location} {page.Heading}");
                return null;
            }
            await PauseAsync();
        }
        return null;
    }

    /// <summary>An impatient person; the product asks for five seconds.</summary>
    private Task PauseAsync() => Task.Delay(random.Next(200, 1000), CancellationToken.None);

    /// <summary>The answer, or null when there was none or it asks to come again.</summary>
    private async Task<Answer?> TryAsync(Func<Task<Answer>> send)
    {
        try
        {
            if (await send() is { Status: not HttpStatusCode.ServiceUnavailable } answer) return answer;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException) { }
        Interlocked.Increment(ref ledger.Unanswered);
        return null;
    }
}
