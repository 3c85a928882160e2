using Platform.Sdk;

namespace Participants.Domain;

/// <summary>Something that can be ticked on a release sheet, and the answers it gives.</summary>
internal sealed record SheetField(string Code, string? Section, params string[] Questions)
{
    public const string Name = "name", Wish = "own-words";

    /// <summary>In the order the employer reads them. What lies behind a need is not among them and cannot be.</summary>
    public static readonly IReadOnlyList<SheetField> All =
    [
        new(Name, null),
        new(Wish, Mapping.Wish),
        new("experience", Mapping.Background, "experience"),
        new("skills", Mapping.Background, "skills"),
        new("hours", Mapping.Time, "hours-now", "hours-max"),
        new("days", Mapping.Time, "days", "times"),
        new("from", Mapping.Time, "from"),
        new("needs", Mapping.Needs, "needs"),
        new("access", Mapping.Needs, "access"),
        new("support", Mapping.Needs, "support"),
        new("languages", Mapping.Papers, "languages", "speak", "read", "write"),
        new("licences", Mapping.Papers, "licences", "certificates"),
        new("goal", Mapping.Aim, "goal"),
    ];

    /// <summary>What a sheet with these fields lets a member of staff know who handles the proposal.</summary>
    public static PersonDetail Scope(IEnumerable<string> fields) => fields.Aggregate(PersonDetail.None, (all, f) => all | (f == Name ? PersonDetail.Name : PersonDetail.Needs));
}
