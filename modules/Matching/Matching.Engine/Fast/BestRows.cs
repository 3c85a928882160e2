using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>
/// Collects the best rows by score alone; equal scores are told apart only in the end, when few are left. So nothing of a record is read for those who
/// do not stay.
/// </summary>
internal sealed class BestRows(int top)
{
    private int[] _scores = new int[Math.Min(top, 32)];
    private Found[] _found = new Found[64];
    private int _kept;
    private int _count;

    /// <summary>A score below this can no longer be kept.</summary>
    internal int Threshold => _kept < top ? 0 : _scores[0];

    /// <summary>Takes a row, or a person who is in no row; the score is at least <see cref="Threshold"/>.</summary>
    internal void Add(Participant? person, PeopleColumns? columns, int row, PairScore score)
    {
        if (_count == _found.Length)
            Shrink();
        _found[_count++] = new Found(person, columns, row, score);
        if (_kept == top)
            Replace(score.Score);
        else
            Push(score.Score);
    }

    /// <summary>What was kept, best first.</summary>
    internal IReadOnlyList<RankedPair> Ranked(Opening opening)
    {
        var threshold = Threshold;
        var ranked = new List<RankedPair>(Math.Min(_count, top));
        for (var i = 0; i < _count; i++)
        {
            ref readonly var each = ref _found[i];
            if (each.Score.Score >= threshold)
                ranked.Add(new RankedPair(new Pair(each.Person ?? each.Columns!.People[each.Row], opening), each.Score));
        }

        ranked.Sort();
        if (ranked.Count > top)
            ranked.RemoveRange(top, ranked.Count - top);
        return ranked;
    }

    /// <summary>Leaves out what can no longer be kept; makes room where that is not much.</summary>
    private void Shrink()
    {
        var threshold = Threshold;
        var left = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_found[i].Score.Score >= threshold)
                _found[left++] = _found[i];
        }

        _count = left;
        if (2 * left > _found.Length)
            Array.Resize(ref _found, 2 * _found.Length);
    }

    /// <summary>The best scores lie in a heap, the lowest of them first.</summary>
    private void Push(int score)
    {
        if (_kept == _scores.Length)
            Array.Resize(ref _scores, Math.Min(top, 2 * _scores.Length));
        var at = _kept++;
        while (at > 0 && _scores[(at - 1) / 2] > score)
        {
            _scores[at] = _scores[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _scores[at] = score;
    }

    private void Replace(int score)
    {
        if (score <= _scores[0])
            return;
        var at = 0;
        while (true)
        {
            var lower = 2 * at + 1;
            if (lower >= _kept)
                break;
            if (lower + 1 < _kept && _scores[lower + 1] < _scores[lower])
                lower++;
            if (_scores[lower] >= score)
                break;
            _scores[at] = _scores[lower];
            at = lower;
        }

        _scores[at] = score;
    }

    private readonly record struct Found(Participant? Person, PeopleColumns? Columns, int Row, PairScore Score);
}
