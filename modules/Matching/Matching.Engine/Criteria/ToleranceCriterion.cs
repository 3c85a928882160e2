using System.Globalization;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>
/// One axis: the demand against the tolerance. Above it: a stop where it is physical, a condition where it is not; nothing at all
/// where the opening offers an adaptation that bridges the axis.
/// </summary>
internal sealed class ToleranceCriterion(Axis axis, Vocabulary vocabulary) : ICriterion
{
    private readonly IReadOnlyList<string> _bridges = vocabulary.BridgesOf(axis.Id);
    private readonly string _demandField = "opening.demand." + axis.Id;

    public string Factor { get; } = "tolerance." + axis.Id;

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var tolerated = 0;
        var demanded = 0;
        var toleranceKnown = pair.Participant.Tolerances is { } tolerances && tolerances.TryGet(axis.Id, out tolerated);
        var demandKnown = pair.Opening.Demands is { } demands && demands.TryGet(axis.Id, out demanded);
        if (!toleranceKnown)
            notes?.Missing(Factor);
        if (!demandKnown)
            notes?.Missing(_demandField);
        if (demandKnown && demanded == 0)
        {
            notes?.Because("tolerance.no-demand", axis.Id);
            return new Judgement(Judgement.Full, toleranceKnown);
        }

        if (!toleranceKnown || !demandKnown)
            return Judgement.Unknown;
        if (demanded <= tolerated)
        {
            notes?.Because("tolerance.within", axis.Id, Text(demanded), Text(tolerated));
            return Judgement.Fit;
        }

        var offered = pair.Opening.Adaptations;
        var bridge = offered is null ? null : BridgeAmong(offered);
        if (bridge is not null)
        {
            notes?.Because("tolerance.bridged", axis.Id, Text(demanded), Text(tolerated), bridge);
            return Judgement.Fit;
        }

        return Above(demanded, tolerated, offered, notes);
    }

    private Judgement Above(int demanded, int tolerated, IReadOnlyList<string>? offered, Notes? notes)
    {
        var maybeBridged = offered is null && _bridges.Count > 0;
        var blocked = axis.Group == AxisGroup.Physical && !maybeBridged;
        if (notes is not null)
        {
            if (maybeBridged)
                notes.Missing("opening.adaptations");
            IReadOnlyList<Change> closers = offered is null ? [] : [.. _bridges.Select(id => new Change(ChangeKind.Adaptation, id))];
            var reason = Reason.Of(maybeBridged ? "tolerance.ask" : "tolerance.above", axis.Id, Text(demanded), Text(tolerated));
            if (blocked)
                notes.Stop(reason, closers);
            else
                notes.Condition(reason, closers);
        }

        return blocked ? Judgement.Stop
            : maybeBridged ? new Judgement(Judgement.Neutral, false, Verdict.Conditional)
            : new Judgement(OfExcess(demanded - tolerated), true, Verdict.Conditional);
    }

    private string? BridgeAmong(IReadOnlyList<string> offered)
    {
        for (var i = 0; i < _bridges.Count; i++)
        {
            if (Codes.Contains(offered, _bridges[i]))
                return _bridges[i];
        }

        return null;
    }

    private static int OfExcess(int levels) => levels switch { 1 => 400, 2 => 200, _ => 0 };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
