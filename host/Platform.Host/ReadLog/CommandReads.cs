using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>Read-log rows of the command line: for it the page is the command, and the purpose is the reason that was given.</summary>
internal sealed class CommandReads(ReadLogWriter log, ICurrentUser user, IChangeReason reason, IHttpContextAccessor http) : ICommandReads
{
    private const int Most = 1000;
    private const int LongestReason = 300;

    /// <summary>No relation to the case gives the right, but a permission and a reason.</summary>
    public const string Relation = "command";

    private readonly string run = Guid.NewGuid().ToString("N")[..12];

    public async Task WriteAsync(string command, PersonDetail what, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        if (http.HttpContext is not null) throw new InvalidOperationException("A request reads through IPersonAccess. Maybe the page lacks [ShowsPeople].");
        if (!user.IsSignedIn || reason.Text is not { Length: > 0 } why)
            throw new InvalidOperationException($"{command} reads about people and nobody says who and why. Maybe the command does not ask for --as and --reason.");
        ArgumentOutOfRangeException.ThrowIfEqual(what, PersonDetail.None);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people.Count, Most);
        try
        {
            var rows = people.Distinct().Select(p => new ReadLogRow(p, Relation, what)).ToList();
            await log.AppendAsync(run, $"./platform {command}", why[..Math.Min(why.Length, LongestReason)], rows, stop);
        }
        catch (ReadLogUnavailable gone)
        {
            throw new StatedFailure(gone.Message, gone);
        }
    }
}
