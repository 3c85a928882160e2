namespace Matching.Engine.Allocation;

/// <summary>
/// Makes an allocation with prices the best there is. Whoever has not the best at these prices gives the seat back; then each is led
/// along the shortest chain of moves to a seat or out (and each seat left over to somebody, or made free). The prices follow, so that in
/// the end total = bound: the proof.
/// </summary>
internal sealed class SeatPaths
{
    private readonly SeatState _state;
    private readonly SeatProblem _problem;
    private readonly int[] _distance;
    private readonly int[] _round;
    private readonly int[] _settled;
    private readonly int[] _via;
    private readonly List<int> _order = [];
    private readonly PriorityQueue<int, int> _queue = new();
    private readonly int[] _wisherStarts;
    private readonly int[] _wisherEdges;
    private readonly int[] _personOf;
    private int _now;

    internal SeatPaths(SeatState state)
    {
        (_state, _problem) = (state, state.Problem);
        var openings = _problem.Seats.Length;
        (_distance, _round, _settled, _via) = (new int[openings], new int[openings], new int[openings], new int[openings]);
        _personOf = new int[_problem.Openings.Length];
        _wisherStarts = new int[openings + 1];
        _wisherEdges = new int[_problem.Openings.Length];
        for (var person = 0; person < _problem.People; person++)
            Array.Fill(_personOf, person, _problem.Starts[person], _problem.Starts[person + 1] - _problem.Starts[person]);
        foreach (var opening in _problem.Openings)
            _wisherStarts[opening + 1]++;
        for (var opening = 0; opening < openings; opening++)
            _wisherStarts[opening + 1] += _wisherStarts[opening];
        var at = _wisherStarts[..openings];
        for (var edge = 0; edge < _personOf.Length; edge++)
            _wisherEdges[at[_problem.Openings[edge]]++] = edge;
    }

    /// <summary>Makes it the best. Cost: a local search for each person who is not placed right.</summary>
    internal void Finish()
    {
        var loose = new List<int>();
        for (var person = 0; person < _problem.People; person++)
        {
            var edge = _state.Edge[person];
            var has = edge < 0 ? 0 : _problem.Worths[edge] - _state.Price[_problem.Openings[edge]];
            if (has == _state.Profit[person])
                continue;
            loose.Add(person);
            if (edge < 0)
                continue;
            _state.Take(person);
            if (_state.Price[_problem.Openings[edge]] > 0)
                _state.Wanting[_problem.Openings[edge]]++;
        }

        foreach (var person in loose)
            Lead(person);
        for (var opening = 0; opening < _problem.Seats.Length; opening++)
        {
            while (_state.Wanting[opening] > 0)
                Fill(opening);
        }
    }

    /// <summary>What the total would lose without this pair: the shortest way round it.</summary>
    internal int CostOf(int person)
    {
        var without = _state.Edge[person];
        var opening = _problem.Openings[without];
        var outOfIt = Search(person, without, int.MaxValue, stopAtSeat: true, opening, out _, out var back);
        if (back <= outOfIt)
            return back;
        var filled = Supply(opening, person, out _, out _);
        if (filled == 0)
            return outOfIt;
        Search(person, without, outOfIt + filled, stopAtSeat: false, opening, out _, out back);
        return Math.Min(back, outOfIt + filled);
    }

    private void Begin()
    {
        _now++;
        _queue.Clear();
        _order.Clear();
    }

    private void Reach(int opening, int distance, int via)
    {
        if (_settled[opening] == _now || (_round[opening] == _now && _distance[opening] <= distance))
            return;
        (_round[opening], _distance[opening], _via[opening]) = (_now, distance, via);
        _queue.Enqueue(opening, distance);
    }

    /// <summary>Leads a person without a seat to the nearest end: a free or wanting seat, or somebody (maybe the same) left out.</summary>
    private void Lead(int person)
    {
        var distance = Search(person, -1, int.MaxValue, stopAtSeat: true, -1, out var end, out _);
        foreach (var opening in _order)
        {
            var rise = distance - _distance[opening];
            if (rise <= 0)
                continue;
            _state.Price[opening] += rise;
            for (var holder = _state.FirstHolder(opening); holder >= 0; holder = _state.NextHolder(holder))
                _state.Profit[holder] -= rise;
        }

        _state.Profit[person] -= distance;
        if (end < 0)
        {
            // Somebody is left out: the holder whose number is the complement, or the person who came.
            var leaving = ~end;
            if (leaving == person)
                return;
            end = _problem.Openings[_state.Edge[leaving]];
            _state.Take(leaving);
        }
        else if (_state.Wanting[end] > 0)
        {
            _state.Wanting[end]--;
        }

        while (true)
        {
            var edge = _via[end];
            var mover = _personOf[edge];
            if (mover == person)
            {
                _state.Give(person, edge);
                return;
            }

            end = _problem.Openings[_state.Edge[mover]];
            _state.Take(mover);
            _state.Give(mover, edge);
        }
    }

    /// <summary>The shortest chain of moves from a person who has no seat (or gives up <paramref name="without"/>).</summary>
    /// <param name="person">Who begins.</param>
    /// <param name="without">An edge that may not be used; -1 = none.</param>
    /// <param name="most">Longer chains are not looked for.</param>
    /// <param name="stopAtSeat">Whether the search ends as soon as the chain can end.</param>
    /// <param name="home">An opening where the chain may come back to; -1 = none.</param>
    /// <param name="end">The opening where it ends, or the complement of who is left out.</param>
    /// <param name="back">The way back to <paramref name="home"/>, as far as it was looked for.</param>
    /// <returns>The length of the shortest chain that ends.</returns>
    private int Search(int person, int without, int most, bool stopAtSeat, int home, out int end, out int back)
    {
        Begin();
        var shortest = _state.Profit[person];
        end = ~person;
        back = int.MaxValue;
        Spread(person, 0, without);
        while (_queue.TryDequeue(out var opening, out var distance))
        {
            if (_settled[opening] == _now || distance > _distance[opening])
                continue;
            if (distance >= (stopAtSeat ? shortest : most))
                break;
            _settled[opening] = _now;
            _order.Add(opening);
            if (opening == home)
            {
                back = distance;
                break;
            }

            if (_state.Wanting[opening] > 0 || !_state.IsFull(opening))
            {
                if (distance < shortest)
                    (shortest, end) = (distance, opening);
                if (stopAtSeat)
                    break;
            }

            for (var holder = _state.FirstHolder(opening); holder >= 0; holder = _state.NextHolder(holder))
            {
                if (holder == person)
                    continue;
                if (distance + _state.Profit[holder] < shortest)
                    (shortest, end) = (distance + _state.Profit[holder], ~holder);
                Spread(holder, distance, -1);
            }
        }

        return shortest;
    }

    private void Spread(int person, int distance, int without)
    {
        for (var edge = _problem.Starts[person]; edge < _problem.Starts[person + 1]; edge++)
        {
            if (edge != without && edge != _state.Edge[person])
                Reach(_problem.Openings[edge], distance + _state.Profit[person] + _state.Price[_problem.Openings[edge]] - _problem.Worths[edge], edge);
        }
    }

    /// <summary>Fills a wanting seat: by somebody without one, by a chain of moves, or by making it free.</summary>
    private void Fill(int opening)
    {
        var distance = Supply(opening, -1, out var free, out var from);
        foreach (var each in _order)
        {
            var fall = distance - _distance[each];
            if (fall <= 0)
                continue;
            _state.Price[each] -= fall;
            for (var holder = _state.FirstHolder(each); holder >= 0; holder = _state.NextHolder(holder))
                _state.Profit[holder] += fall;
        }

        _state.Wanting[opening]--;
        if (from >= 0)
        {
            // Somebody without a seat takes the end of the chain.
            var first = _problem.Openings[from];
            _state.Give(_personOf[from], from);
            free = first;
        }

        // Now the chain: each opening on the way gives up the person who moves one step nearer.
        while (free != opening)
        {
            var edge = _via[free];
            var mover = _personOf[edge];
            _state.Take(mover);
            _state.Give(mover, edge);
            free = _problem.Openings[edge];
        }
    }

    /// <summary>The shortest supply of a seat.</summary>
    /// <param name="opening">Where the seat is.</param>
    /// <param name="not">Who must not supply it; -1 = anybody may.</param>
    /// <param name="free">The opening where a seat becomes free, when nobody new comes.</param>
    /// <param name="from">The edge by which somebody new comes; -1 = nobody does.</param>
    private int Supply(int opening, int not, out int free, out int from)
    {
        Begin();
        var shortest = _state.Price[opening];
        (free, from) = (opening, -1);
        Reach(opening, 0, -1);
        while (_queue.TryDequeue(out var each, out var distance))
        {
            if (_settled[each] == _now || distance > _distance[each])
                continue;
            if (distance >= shortest)
                break;
            _settled[each] = _now;
            _order.Add(each);
            if (distance + _state.Price[each] < shortest)
                (shortest, free, from) = (distance + _state.Price[each], each, -1);
            for (var at = _wisherStarts[each]; at < _wisherStarts[each + 1]; at++)
            {
                var edge = _wisherEdges[at];
                var person = _personOf[edge];
                if (person == not || _state.Edge[person] == edge)
                    continue;
                var there = distance + _state.Profit[person] + _state.Price[each] - _problem.Worths[edge];
                if (_state.Edge[person] >= 0)
                    Reach(_problem.Openings[_state.Edge[person]], there, edge);
                else if (there < shortest)
                    (shortest, free, from) = (there, -1, edge);
            }
        }

        return shortest;
    }
}
