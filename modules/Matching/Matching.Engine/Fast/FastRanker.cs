using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>
/// Ranks by columns, bounds and lists instead of by every pair, and gives exactly what <see cref="ScalarRanker"/> gives: the same pairs,
/// scores (hundredths, 0–10,000), known weights, verdicts and order.
/// </summary>
/// <remarks>
/// Safe for several threads. A change makes a new snapshot and publishes it in one step: who is searching goes on with the old one.
/// Building: O(n log n), about a microsecond a person. A search reads the blocks of rows that can pass, and of those only rows
/// that can still reach the top; at worst O(n). What does not go into columns exactly (more than 32 licences in use, hours with three
/// decimals …) is scored by the oracle, and so is right but slower. Memory: below 200 bytes a person beside the records themselves.
/// </remarks>
public sealed class FastRanker : IRanker
{
    private readonly Vocabulary _vocabulary;
    private readonly INearness _nearness;
    private readonly Rates _rates;
    private readonly Lock _writing = new();
    private volatile Snapshot _now;

    /// <summary>Builds the columns, for the criteria of <see cref="Criteria.AllCriteria"/>.</summary>
    /// <param name="participants">Everyone, each id once.</param>
    /// <param name="openings">Every opening, each id once.</param>
    /// <param name="nearness">The taxonomy; null = codes are equal only to themselves.</param>
    /// <param name="weights">The weight set; null = <see cref="StandardWeights"/>.</param>
    /// <param name="vocabulary">Axes and adaptations; null = <see cref="StandardVocabulary"/>.</param>
    /// <exception cref="ArgumentException">An opening's id stands twice, or a weight belongs to no criterion.</exception>
    public FastRanker(
        IReadOnlyList<Participant> participants,
        IReadOnlyList<Opening> openings,
        INearness? nearness = null,
        Weights? weights = null,
        Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(openings);
        _nearness = nearness ?? IdentityNearness.Instance;
        _vocabulary = vocabulary ?? StandardVocabulary.Instance;
        Scorer = Scorer.Standard(_nearness, weights, _vocabulary);
        _rates = new Rates(Scorer.Weights, _vocabulary);
        _now = Build(participants, openings);
    }

    /// <summary>The scalar scorer that this ranker equals; it explains what is shown.</summary>
    public Scorer Scorer { get; }

    /// <summary>Whether a search skips what cannot reach the top. It changes no result, only the time.</summary>
    public bool Pruning { get; init; } = true;

    /// <summary>Changes since the columns were built. Each makes a search a little slower (about 0.1 µs); <see cref="Compact"/> takes
    /// them in.</summary>
    public int ChangesWaiting => _now.People.Changes + _now.Openings.Changes;

    /// <summary>Bytes that the index of people holds, the records themselves not counted.</summary>
    public long PeopleBytes => _now.People.Index.Bytes;

    /// <summary>Bytes that a search for an opening reads of every person it does not skip by block.</summary>
    public static int ScannedBytes => PeopleColumns.ScannedBytes;

    /// <summary>Bytes of a person that scoring reads besides the lists of wishes, experience and skills.</summary>
    public static int HotBytes => PeopleColumns.HotBytes;

    /// <summary>People who are scored by the oracle because they do not go into columns exactly.</summary>
    public int PeopleOutside => _now.People.Odd.Count;

    internal Snapshot Now => _now;

    internal Rates Rates => _rates;

    /// <inheritdoc/>
    public IReadOnlyList<RankedPair> ForOpening(Opening opening, int top, bool withBlocked = false)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var now = _now;
        var ranked = For(now, now.Openings.PlanOf(opening) ?? now.Planner.Make(opening), top);
        return withBlocked && ranked.Count < top
            ? WithBlocked(ranked, top, now.People.Everyone().Select(person => new Pair(person, opening)))
            : ranked;
    }

    /// <inheritdoc/>
    public IReadOnlyList<RankedPair> ForParticipant(Participant participant, int top, bool withBlocked = false)
    {
        ArgumentNullException.ThrowIfNull(participant);
        var now = _now;
        var ranked = For(now, participant, top, 0);
        return withBlocked && ranked.Count < top
            ? WithBlocked(ranked, top, now.Openings.All().Select(opening => new Pair(participant, opening)))
            : ranked;
    }

    /// <summary>The best people for every opening, each told to <paramref name="tell"/> as soon as it is known.</summary>
    /// <param name="top">How many at most, 1 or more.</param>
    /// <param name="threads">How many threads at once, 1 or more. It changes no result.</param>
    /// <param name="tell">Called by several threads at once, in any order.</param>
    /// <param name="cancellation">Ends the run between two openings.</param>
    public void ForEveryOpening(int top, int threads, Action<Opening, IReadOnlyList<RankedPair>> tell, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tell);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var now = _now;
        // Plans of one occupation lie together, and among them those of one neighbourhood: the same lists and blocks again and again.
        OpeningPlan[] plans = [.. now.Openings.Index.Plans.Where((_, at) => !now.Openings.Left.Has(at)), .. now.Openings.Late];
        Parallel.For(
            0, plans.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            at => tell(plans[at].Opening, For(now, plans[at], top)));
    }

    /// <summary>Takes in a new or changed person: O(changes waiting), microseconds.</summary>
    public void Put(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        lock (_writing)
            _now = _now with { People = _now.People.With(participant, _now.Book, _now.Gate) };
    }

    /// <summary>Takes in a new or changed opening.</summary>
    public void Put(Opening opening)
    {
        ArgumentNullException.ThrowIfNull(opening);
        lock (_writing)
            _now = _now with { Openings = _now.Openings.With(_now.Planner.Make(opening)) };
    }

    /// <summary>Leaves a person out from now on; nothing happens when there is none of the id.</summary>
    public void RemoveParticipant(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_writing)
            _now = _now with { People = _now.People.Without(id) };
    }

    /// <summary>Leaves an opening out from now on; nothing happens when there is none of the id.</summary>
    public void RemoveOpening(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_writing)
            _now = _now with { Openings = _now.Openings.Without(id) };
    }

    /// <summary>Builds the columns anew with every change in them. Searches go on meanwhile; changes wait for it.</summary>
    public void Compact()
    {
        lock (_writing)
            _now = Build([.. _now.People.Everyone()], [.. _now.Openings.All()]);
    }

    internal IReadOnlyList<RankedPair> For(Snapshot now, OpeningPlan plan, int top)
    {
        var search = new PeopleSearch(now, Scorer, plan, top);
        return Pruning ? search.Pruned() : search.Whole();
    }

    /// <summary>How many people are not blocked and reach a score.</summary>
    internal int Count(Snapshot now, Opening opening, int atLeast) => Each(now, opening, atLeast, null);

    /// <summary>Tells everyone who is not blocked and reaches a score, in no order.</summary>
    internal int Each(Snapshot now, Opening opening, int atLeast, Action<Participant, PairScore>? tell)
    {
        var search = new PeopleSearch(now, Scorer, now.Planner.Make(opening), 0) { AtLeast = atLeast, Tell = tell };
        search.Pruned();
        return search.Found;
    }

    internal IReadOnlyList<RankedPair> For(Snapshot now, Participant participant, int top, int atLeast)
    {
        var search = new OpeningSearch(now.Openings, now.Judge, Scorer, participant, _rates, top, atLeast);
        var lists = new List<ushort>();
        if (!new PersonPacker(now.Book).TryPack(participant, lists, out var row, out var codes))
            return search.Odd();
        return search.Rowed(PeopleColumns.Empty(1).With(participant, row, codes, lists, now.Gate));
    }

    /// <summary>Blocked pairs all score 0, so the tie decides: only those who are shown are scored.</summary>
    private IReadOnlyList<RankedPair> WithBlocked(IReadOnlyList<RankedPair> ranked, int top, IEnumerable<Pair> all)
    {
        var here = ranked.Select(each => (each.Pair.Participant.Id, each.Pair.Opening.Id)).ToHashSet();
        var kept = new TopPairs(top - ranked.Count);
        foreach (var pair in all)
        {
            if (!here.Contains((pair.Participant.Id, pair.Opening.Id)))
                kept.Offer(new RankedPair(pair, default));
        }

        return [.. ranked, .. kept.Ranked().Select(each => new RankedPair(each.Pair, Scorer.Score(each.Pair)))];
    }

    private Snapshot Build(IReadOnlyList<Participant> participants, IReadOnlyList<Opening> openings)
    {
        var book = new CodeBook(participants, _vocabulary);
        var gate = new Gate(book);
        var planner = new Planner(book, _nearness, _rates, gate);
        return new Snapshot(
            book,
            gate,
            planner,
            planner.Judge,
            PeopleSide.Of(PeopleIndex.Build(participants, book, gate)),
            new OpeningSide(new OpeningIndex(openings, planner), default, []));
    }
}
