using Matching.Engine.Fixes;

namespace Matching.Engine.Scoring;

/// <summary>What the criteria say of a pair while they judge it. One for one judging; not for several threads.</summary>
public sealed class Notes
{
    private readonly List<FactorScore> _factors = [];
    private readonly List<Obstacle> _stops = [];
    private readonly List<Obstacle> _conditions = [];
    private readonly List<string> _unknown = [];
    private readonly List<Change> _improvements = [];
    private string _factor = "";
    private Reason? _why;

    /// <summary>What each weighed factor gave.</summary>
    public IReadOnlyList<FactorScore> Factors => _factors;

    /// <summary>What blocks.</summary>
    public IReadOnlyList<Obstacle> Stops => _stops;

    /// <summary>What must change or be arranged.</summary>
    public IReadOnlyList<Obstacle> Conditions => _conditions;

    /// <summary>Fields not known.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>Changes that would raise a factor where nothing stands in the way.</summary>
    public IReadOnlyList<Change> Improvements => _improvements;

    /// <summary>Says why the factor gave what it gave. The first reason of a factor stays.</summary>
    public void Because(string key, params string[] arguments) => _why ??= Reason.Of(key, arguments);

    /// <summary>Says that something blocks, and every single change that would take it away.</summary>
    public void Stop(Reason reason, params IReadOnlyList<Change> closers)
    {
        _why ??= reason;
        _stops.Add(new Obstacle(_factor, reason, closers));
    }

    /// <summary>Says that something must change or be arranged, and every single change that would do it.</summary>
    public void Condition(Reason reason, params IReadOnlyList<Change> closers)
    {
        _why ??= reason;
        _conditions.Add(new Obstacle(_factor, reason, closers));
    }

    /// <summary>Says that a field is not known.</summary>
    /// <param name="field">Its name in the match files, the opening's with <c>opening.</c> before it.</param>
    public void Missing(string field)
    {
        if (!_unknown.Contains(field))
            _unknown.Add(field);
    }

    /// <summary>Says that a change would raise the factor.</summary>
    public void Improve(Change change) => _improvements.Add(change);

    internal void Begin(string factor)
    {
        _factor = factor;
        _why = null;
    }

    internal void End(int max, int points, bool known)
    {
        if (max > 0)
            _factors.Add(new FactorScore(_factor, max, points, known, _why ?? Reason.Of("unknown")));
    }
}
