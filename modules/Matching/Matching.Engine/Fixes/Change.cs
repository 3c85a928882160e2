using System.Globalization;
using Matching.Engine.Files;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fixes;

/// <summary>One change to one side of a pair, written <c>kind:value</c>.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="Value">To what; see <see cref="ChangeKind"/> for the form.</param>
public sealed record Change(ChangeKind Kind, string Value)
{
    /// <summary>The change as in the result: <c>adaptation:quiet-space</c>.</summary>
    public override string ToString() => $"{Spelling.OfChange(Kind)}:{Value}";

    /// <summary>Reads a change back from its text.</summary>
    /// <returns>False when the kind is not one, or the value has not its kind's form.</returns>
    public static bool TryParse(string text, out Change change)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        change = new Change(ChangeKind.Adaptation, "");
        if (colon < 0 || Spelling.ChangeKind(text[..colon]) is not { } kind)
            return false;
        change = new Change(kind, text[(colon + 1)..]);
        try
        {
            change.ApplyTo(new Pair(new Participant { Id = "p" }, new Opening { Id = "o" }));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The pair after the change. Nothing else of it changes; nothing that is already better becomes worse.</summary>
    /// <exception cref="FormatException">The value has not its kind's form.</exception>
    public Pair ApplyTo(Pair pair)
    {
        var (participant, opening) = pair;
        return Kind switch
        {
            ChangeKind.Adaptation => pair with { Opening = opening with { Adaptations = Joined(opening.Adaptations, Value) } },
            ChangeKind.Access => pair with { Opening = opening with { Access = Joined(opening.Access, Value) } },
            ChangeKind.Supervision => pair with { Opening = opening with { Supervision = Spelling.Support(Value) ?? throw Malformed() } },
            ChangeKind.Hours => pair with { Opening = opening with { Hours = new HoursAsked(Number(), opening.Hours?.Max) } },
            ChangeKind.Start => pair with { Opening = opening with { Period = Moved(opening.Period, Date()) } },
            ChangeKind.End => pair with { Opening = opening with { Period = new Period(opening.Period?.From, Date()) } },
            ChangeKind.Day => pair with { Opening = opening with { Days = (opening.Days ?? Days.None) | Day() } },
            ChangeKind.Time => pair with { Opening = opening with { Times = (opening.Times ?? Times.None) | Time() } },
            ChangeKind.Travel => pair with { Participant = participant with { MaxTravelKm = Number() } },
            ChangeKind.Licence => pair with { Participant = participant with { Licences = Joined(participant.Licences, Value) } },
            ChangeKind.Certificate => pair with { Participant = participant with { Certificates = Joined(participant.Certificates, Value) } },
            ChangeKind.RegisterExtract => pair with { Participant = participant with { RegisterExtractUntil = Date() } },
            ChangeKind.Language => pair with { Participant = participant with { Languages = Raised(participant.Languages) } },
            ChangeKind.Skill => pair with { Participant = participant with { Skills = Learnt(participant.Skills) } },
            _ => throw new InvalidOperationException($"{Kind} is no kind of change. Maybe it is newer than this engine."),
        };
    }

    internal static Change Of(ChangeKind kind, DateOnly day) => new(kind, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static Change Of(ChangeKind kind, decimal number) => new(kind, number.ToString("0.############", CultureInfo.InvariantCulture));

    private static List<string> Joined(IReadOnlyList<string>? codes, string code) =>
        codes is null ? [code] : codes.Contains(code) ? [.. codes] : [.. codes, code];

    private static Period Moved(Period? period, DateOnly start)
    {
        if (period is not { From: { } from, To: { } to })
            return new Period(start, period?.To);
        var moved = (long)to.DayNumber + start.DayNumber - from.DayNumber;
        return new Period(start, DateOnly.FromDayNumber((int)Math.Clamp(moved, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)));
    }

    private List<HeldLanguage> Raised(IReadOnlyList<HeldLanguage>? held)
    {
        var parts = Value.Split(':');
        if (parts.Length < 4)
            throw Malformed();
        var code = string.Join(':', parts[..^3]);
        var (speak, read, write) = (Level(parts[^3]), Level(parts[^2]), Level(parts[^1]));
        var languages = held?.ToList() ?? [];
        if (!languages.Exists(each => each.Code == code))
            languages.Add(new HeldLanguage(code));
        return languages.ConvertAll(each => each.Code != code
            ? each
            : new HeldLanguage(code, Higher(each.Speak, speak), Higher(each.Read, read), Higher(each.Write, write)));
    }

    private static LanguageLevel? Higher(LanguageLevel? held, LanguageLevel? reached) => reached is null || held > reached ? held : reached;

    private LanguageLevel? Level(string text) => text.Length == 0 ? null : Spelling.Language(text) ?? throw Malformed();

    private List<HeldSkill> Learnt(IReadOnlyList<HeldSkill>? held)
    {
        var equals = Value.LastIndexOf('=');
        if (equals < 0
            || !int.TryParse(Value.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            || level is < 1 or > 4)
            throw Malformed();
        var skill = Value[..equals];
        var skills = held?.ToList() ?? [];
        if (!skills.Exists(each => each.Skill == skill))
            skills.Add(new HeldSkill(skill, level));
        return skills.ConvertAll(each => each.Skill != skill || each.Level >= level ? each : each with { Level = level });
    }

    private decimal Number() =>
        decimal.TryParse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed();

    private Days Day() => Spelling.Day(Value) ?? throw Malformed();

    private Times Time() => Spelling.Time(Value) ?? throw Malformed();

    private DateOnly Date() => Spelling.Date(Value) ?? throw Malformed();

    private FormatException Malformed() => new($"'{Value}' is no value of {Spelling.OfChange(Kind)}. Maybe it was written for another kind.");
}
