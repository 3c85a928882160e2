using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>
/// The case gate as the demo's staff meet it. What they may know is asked as ever; no row is written to the read log, because nobody reads:
/// the people are made up and made by this program.
/// </summary>
internal sealed class DemoAccess(IEnumerable<ICaseGate> gates, ICurrentUser user) : IPersonAccess
{
    public async Task<IReadOnlySet<Guid>> FilterAsync(IReadOnlyCollection<Guid> people, PersonDetail what, CancellationToken stop)
    {
        if (gates.SingleOrDefault() is not { } gate || !user.IsSignedIn) return new HashSet<Guid>();
        var answers = await gate.AskAsync(new(user.Id, people, InList: true), stop);
        return answers.Where(a => (a.Value.Scope & what) == what).Select(a => a.Key).ToHashSet();
    }

    public PersonDetail Granted(Guid person) => PersonDetail.None;

    public PersonDetail Reachable(Guid person) => PersonDetail.None;
}
