namespace Platform.Sdk;

/// <summary>Time as the people of this installation live it: one zone, one calendar. Built on <see cref="TimeProvider"/>, so tests and the demo can set it.</summary>
public interface IInstallationClock
{
    /// <summary>Now, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The date in the installation's zone. Deadlines are dates and are compared with this.</summary>
    DateOnly Today { get; }

    /// <summary>The installation's country: <c>SE</c> or <c>DK</c>.</summary>
    string Country { get; }

    /// <summary>The same moment in the installation's zone, for showing.</summary>
    /// <param name="moment">Any moment.</param>
    DateTimeOffset ToLocal(DateTimeOffset moment);

    /// <summary>The moment a day begins in the installation's zone, for turning dates into bounds of a query.</summary>
    /// <param name="day">The day.</param>
    /// <returns>As UTC, which is what the database takes.</returns>
    DateTimeOffset StartOf(DateOnly day);
}
