namespace Platform.Sdk;

/// <summary>One working day of a demo's past. The last one lies before the anchor, so everything has happened when the demo is opened.</summary>
public interface IDemoDay
{
    /// <summary>The date.</summary>
    DateOnly Date { get; }

    /// <summary>The day on which the demo is looked at.</summary>
    DateOnly Anchor { get; }

    /// <summary>Place among the working days; 0 is the day the organisation moves in.</summary>
    int Number { get; }

    /// <summary>How many working days there are.</summary>
    int Days { get; }

    /// <summary>A size of the whole demo, in the size of this one (a test's is small).</summary>
    /// <param name="whole">Of the whole demo.</param>
    int Of(int whole);

    /// <summary>Whose turn it is today, when <paramref name="first"/> come on the first day and the others evenly after it.</summary>
    /// <param name="total">All.</param>
    /// <param name="first">Those of the first day.</param>
    /// <returns>Numbers from 0, one after the other; none on many days.</returns>
    IEnumerable<int> Turn(int total, int first);

    /// <summary>Whether something that happens now and then does so today; also once in the last days, so that it is there to be seen.</summary>
    /// <param name="every">Working days from one time to the next.</param>
    /// <param name="left">On which of the last days, 1 for the very last.</param>
    bool NowAndThen(int every, int left);

    /// <summary>Chance that is the same in every demo with this anchor.</summary>
    /// <param name="purpose">What for; each purpose has a row of its own each day.</param>
    Random Chance(string purpose);

    /// <summary>The id of a record that parts of several modules know by kind and number, for example <c>workplace</c> 12.</summary>
    /// <param name="kind">A word.</param>
    /// <param name="number">From 0.</param>
    Guid Id(string kind, int number);

    /// <summary>The staff of a role, always in the same order.</summary>
    /// <param name="role">As in <see cref="Permission.Roles"/>.</param>
    IReadOnlyList<DemoStaff> Staff(string role);

    /// <summary>From now on somebody else is at work, and it is another time of the day.</summary>
    /// <param name="staff">Who is signed in; null for nobody (an employer on the public pages).</param>
    /// <param name="hour">0–23, in the installation's zone.</param>
    /// <param name="minute">0–59.</param>
    void As(DemoStaff? staff, int hour, int minute);

    /// <summary>Whoever is at work opens a page about people: those they may know stand in the read log, as they do when the page is opened in a browser.</summary>
    /// <remarks>Kept of the last thirty working days; what is earlier is passed over.</remarks>
    /// <param name="page">The page's pattern, for example <c>/participants/details/{id:guid}</c>.</param>
    /// <param name="purpose">As in its <see cref="ShowsPersonAttribute"/>.</param>
    /// <param name="what">As in its <see cref="ShowsPersonAttribute"/>.</param>
    /// <param name="people">Whom, at most 1,000.</param>
    /// <param name="stop">Ctrl-C.</param>
    Task ReadAsync(string page, string purpose, PersonDetail what, IReadOnlyCollection<Guid> people, CancellationToken stop);

    /// <summary>Sends somebody to another module's page, as a link would: whoever does that page's work finds it when its turn comes.</summary>
    /// <param name="page">The page, for example <c>participants/release</c>.</param>
    /// <param name="subject">The record the page is about.</param>
    /// <param name="about">What else the link names.</param>
    void Send(string page, Guid subject, Guid about);

    /// <summary>Takes what was sent to a page, oldest first.</summary>
    /// <param name="page">As given to <see cref="Send"/>.</param>
    IReadOnlyList<(Guid Subject, Guid About)> Take(string page);
}
