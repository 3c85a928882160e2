using Platform.Sdk;

namespace Participants.Demo;

/// <summary>When the demo's participants come: numbers from 0, those who were moved in on the first day before the others.</summary>
internal static class DemoMeetings
{
    private const int Whole = 611;
    private const int MovedIn = 190;

    public static int All(IDemoDay day) => day.Of(Whole);

    /// <summary>Who is enrolled today.</summary>
    public static IEnumerable<int> Enrolled(IDemoDay day) => day.Turn(All(day), day.Of(MovedIn));

    /// <summary>The days of the first and the second meeting, counted from the demo's first; null when there was none yet.</summary>
    public static (int First, int? Second) Of(IDemoDay day, int number)
    {
        var (all, first) = (All(day), day.Of(MovedIn));
        if (number < first) return (1 + number % 45, 8 + number % 45 + number % 9);
        var (rest, later) = (all - first, Math.Max(1, day.Days - 1));
        var enrolled = ((number - first + 1) * later + rest - 1) / rest;
        var met = enrolled + (number % 29 == 7 ? 13 : 5 + number % 4);
        // Some of the latest have not come to their second meeting.
        return (met, number % 5 == 2 && met > day.Days - 30 ? null : met + 6 + number % 9);
    }

    /// <summary>Who is met today: nothing else is done with the case beside that.</summary>
    public static Guid[] Today(IDemoDay day) =>
    [
        .. Enumerable.Range(0, All(day)).Where(number => IsMet(day, number)).Select(number => day.Id("participant", number)),
    ];

    public static bool IsMet(IDemoDay day, int number) => Of(day, number) is var (first, second) && (first == day.Number || second == day.Number);
}
