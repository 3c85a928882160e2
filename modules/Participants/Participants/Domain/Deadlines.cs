using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Participants.Domain;

/// <summary>How long something may take, as the installation has set it.</summary>
/// <param name="FirstMeeting">Days from enrolment to the first meeting and the consent. Source: Varde, two weeks.</param>
/// <param name="Plan">Days from enrolment until enough is known to place. Source: Enköping, six weeks.</param>
/// <param name="ConsentNotice">How many days before a consent runs out it is something to do.</param>
/// <param name="AfterPlacement">Days from the end of a placement until somebody has gone through it with the participant. Source: follow-along, three days.</param>
internal sealed record Deadlines(int FirstMeeting, int Plan, int ConsentNotice, int AfterPlacement)
{
    public static Deadlines Read(IConfiguration section) => new(
        Days(section, nameof(FirstMeeting), 14), Days(section, nameof(Plan), 42), Days(section, nameof(ConsentNotice), 30), Days(section, nameof(AfterPlacement), 3));

    private static int Days(IConfiguration section, string name, int usual)
    {
        if (section[$"{name}Days"] is not { } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 400 ? days
            : throw new InvalidOperationException($"Participants:{name}Days is «{text}», wanted 1–400. Maybe it holds a unit.");
    }
}
