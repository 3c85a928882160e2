using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>The one way to a person: gate, then log, then the answer.</summary>
internal sealed class PersonAccess(IEnumerable<ICaseGate> gates, ICurrentUser user, IHttpContextAccessor http, ReadLogWriter log) : IPersonAccess
{
    private const int Most = 1000;

    private readonly Dictionary<Guid, (PersonDetail Shown, PersonDetail Scope)> granted = [];
    private (Guid Person, PersonDetail What)? subject;

    public PersonDetail Granted(Guid person) => granted.GetValueOrDefault(person).Shown;

    public PersonDetail Reachable(Guid person) => granted.GetValueOrDefault(person).Scope;

    /// <summary>Asks for the person that the page is about and writes the row.</summary>
    /// <returns>False when the page must answer as if there were nobody.</returns>
    public async Task<bool> OpenAsync(HttpContext context, Guid person, ShowsPersonAttribute page, CancellationToken stop)
    {
        var answers = await AskAsync([person], inList: false, stop);
        if (!answers.TryGetValue(person, out var access)) return false;
        var shown = access.Scope & page.What;
        if (shown == PersonDetail.None || (shown & page.Requires) != page.Requires) return false;
        await log.AppendAsync(ErrorReference.Of(context), PageOf(context), page.Purpose, [ReadLogRow.Of(person, access.Relation, shown)], stop);
        granted[person] = (shown, access.Scope);
        subject = (person, page.What);
        return true;
    }

    public async Task<IReadOnlySet<Guid>> FilterAsync(IReadOnlyCollection<Guid> people, PersonDetail what, CancellationToken stop)
    {
        var context = http.HttpContext ?? throw new InvalidOperationException(
            "IPersonAccess was called outside a request. Maybe a job should ask ICaseGate: it shows nothing to anybody.");
        ArgumentOutOfRangeException.ThrowIfEqual(what, PersonDetail.None);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people.Count, Most);
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ShowsPeopleAttribute>();
        foreach (var person in people) Check(context, page, person, what);
        if (people.Count == 0 && page is null && subject is null) throw Undeclared(context);

        var unknown = people.Where(p => !granted.ContainsKey(p)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            var answers = await AskAsync(unknown, inList: true, stop);
            var rows = unknown.Where(p => answers.TryGetValue(p, out var a) && (a.Scope & what) == what)
                .Select(p => ReadLogRow.Of(p, answers[p].Relation, answers[p].Scope & page!.What)).ToList();
            await log.AppendAsync(ErrorReference.Of(context), PageOf(context), page!.Purpose, rows, stop);
            foreach (var row in rows) granted[row.Person] = (row.What, answers[row.Person].Scope);
        }
        return people.Where(p => (Granted(p) & what) == what).ToHashSet();
    }

    /// <summary>The route's pattern in lower case: says where, never whom.</summary>
    public static string PageOf(HttpContext context) =>
        "/" + (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/').ToLowerInvariant();

    private void Check(HttpContext context, ShowsPeopleAttribute? page, Guid person, PersonDetail what)
    {
        var declared = subject is { } s && s.Person == person ? s.What : page?.What ?? throw Undeclared(context);
        if ((what & declared) != what)
            throw new InvalidOperationException($"The page {PageOf(context)} hands out «{what.Codes()}» and declares «{declared.Codes()}». Maybe its attribute should name all of it.");
    }

    private static InvalidOperationException Undeclared(HttpContext context) =>
        new($"The page {PageOf(context)} shows people and does not say so. Maybe [ShowsPeople(…)] is missing on its page model.");

    private async Task<IReadOnlyDictionary<Guid, CaseAccess>> AskAsync(IReadOnlyCollection<Guid> people, bool inList, CancellationToken stop)
    {
        // Nobody to answer is an answer: nobody may know.
        if (gates.SingleOrDefault() is not { } gate || !user.IsSignedIn || user.Id == Guid.Empty) return new Dictionary<Guid, CaseAccess>();
        return await gate.AskAsync(new(user.Id, people, inList), stop);
    }
}
