namespace Platform.Sdk;

/// <summary>
/// A module's share in a demo: it lives through the past of a made-up organisation, one working day after the other, with its own pages'
/// rules and records. Register it with <c>services.AddScoped&lt;IDemoPart, …&gt;()</c>; it is made anew for each day, in a scope where the
/// clock, the ids and the signed-in person are the day's.
/// </summary>
/// <remarks>
/// What it does must follow from the day alone: numbers from <see cref="IDemoDay.Chance"/>, records read in a stated order, nothing from
/// the time of the machine. Events it tells are delivered before the next time of the day begins.
/// </remarks>
public interface IDemoPart
{
    /// <summary>
    /// Place among the parts of a day, 0–999: the hundreds are the time of the day, the tens the row, the ones the place in the row. Rows of one time
    /// live side by side, so none may read what another of them writes; whoever is asked comes before those who ask.
    /// </summary>
    int Order { get; }

    /// <summary>True when nobody has written anything yet. Only an installation where all parts say so is filled.</summary>
    /// <param name="stop">Ctrl-C.</param>
    Task<bool> IsUntouchedAsync(CancellationToken stop);

    /// <summary>Lives one day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="stop">Ctrl-C.</param>
    Task LiveAsync(IDemoDay day, CancellationToken stop);
}
