using Placements.Contracts;
using Platform.Sdk;

namespace Placements.Domain;

/// <summary>
/// Room for one or more people at an employer. What has a null is not known; an empty list means asked, and none. Codes are
/// those of Taxonomy.
/// </summary>
internal sealed class Opening : ITracked
{
    public const int TitleLength = 200;
    public const int DescriptionLength = 4000;
    public const int MostSeats = 100;
    public const int ExternalIdLength = 100;

    private Opening(Guid id, string reference, string title, int seats, DateTimeOffset registered) =>
        (Id, Reference, Title, Seats, Registered) = (id, reference, title, seats, registered);

    public Guid Id { get; private set; }

    /// <summary>What the file calls it that it came with; null for one that was registered here.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The employer's case: <c>/arende/{reference}</c>. An opening that was submitted keeps the submission's.</summary>
    public string Reference { get; private set; }

    /// <summary>Null only in a draft.</summary>
    public Guid? EmployerId { get; private set; }

    public Guid? WorkplaceId { get; private set; }

    public string Title { get; private set; }

    public int Seats { get; private set; }

    public OpeningState State { get; private set; } = OpeningState.Draft;

    public DateTimeOffset Registered { get; private set; }

    public DateTimeOffset? Published { get; private set; }

    public DateTimeOffset? Closed { get; private set; }

    /// <summary>The day the employer last said that it still holds.</summary>
    public DateOnly? Confirmed { get; private set; }

    /// <summary>The day we asked the employer to say so again.</summary>
    public DateOnly? AskedToConfirm { get; private set; }

    /// <summary>First day after the pause; null for a pause without an end.</summary>
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>When it was paused.</summary>
    public DateTimeOffset? Paused { get; private set; }

    /// <summary>Of one that the employer has taken back: we do not ask before this day.</summary>
    public DateOnly? NotBefore { get; private set; }

    /// <summary>The tasks of the description that a consultant has gone through.</summary>
    public string[] Described { get; private set; } = [];

    /// <summary>The consultant who is responsible.</summary>
    public Guid? ResponsibleId { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactEmail { get; private set; }

    public string? ContactPhone { get; private set; }

    /// <summary>The language the employer's case and mails are written in.</summary>
    public string Language { get; private set; } = "sv";

    /// <summary>What the work is, in words.</summary>
    public string? Description { get; private set; }

    public string? Form { get; private set; }

    public string? Occupation { get; private set; }

    public string? Sector { get; private set; }

    public string? Town { get; private set; }

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public bool? IsOpenToPublic { get; private set; }

    public decimal? HoursMin { get; private set; }

    public decimal? HoursMax { get; private set; }

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public string[]? Days { get; private set; }

    public string[]? Times { get; private set; }

    public string[]? Tasks { get; private set; }

    public string[]? Goals { get; private set; }

    public IReadOnlyList<AskedSkill>? Skills { get; private set; }

    public IReadOnlyList<AskedLanguage>? Languages { get; private set; }

    public string[]? Licences { get; private set; }

    public string[]? Certificates { get; private set; }

    public bool? RegisterExtract { get; private set; }

    /// <summary>0–3 by axis; an axis left out is not known.</summary>
    public IReadOnlyDictionary<string, int>? Demands { get; private set; }

    public string[]? Adaptations { get; private set; }

    public string[]? Access { get; private set; }

    public string? Supervision { get; private set; }

    public int? SupervisorCapacity { get; private set; }

    public uint Version { get; private set; }

    public static Opening Draft(Guid id, string reference, string title, int seats, Guid responsible, DateTimeOffset now) =>
        new(id, reference, title.Trim(), Math.Clamp(seats, 1, MostSeats), now) { ResponsibleId = responsible };

    /// <summary>One that came with a file; nobody may be responsible for it yet.</summary>
    public static Opening Import(Guid id, string externalId, string reference, string title, Guid? responsible, DateTimeOffset now) =>
        new(id, reference, title.Trim(), 1, now) { ExternalId = externalId, ResponsibleId = responsible };

    public void Belongs(Guid employer, Guid? workplace) => (EmployerId, WorkplaceId) = (employer, workplace);

    /// <summary>What the workplace said when it was chosen: for filters, and for as long as the registry says nothing else.</summary>
    public void Lies(string? town, double? latitude, double? longitude, string? sector, bool? isOpenToPublic) =>
        (Town, Latitude, Longitude, Sector, IsOpenToPublic) = (Plain(town), latitude, latitude is null ? null : longitude, sector, isOpenToPublic);

    public void Reach(string? name, string? email, string? phone, string language) =>
        (ContactName, ContactEmail, ContactPhone, Language) = (Plain(name), Plain(email), Plain(phone), language);

    public void Work(string title, string? description, string? occupation, string[]? tasks, IReadOnlyList<AskedSkill>? skills) =>
        (Title, Description, Occupation, Tasks, Skills) = (title.Trim(), Plain(description), occupation, tasks, skills);

    public void Purpose(string? form, string[]? goals) => (Form, Goals) = (form, goals);

    public void Demand(IReadOnlyDictionary<string, int>? demands) =>
        Demands = demands is null ? null : new SortedDictionary<string, int>(demands.ToDictionary(), StringComparer.Ordinal);

    public void Require(string[]? licences, string[]? certificates, bool? registerExtract, IReadOnlyList<AskedLanguage>? languages) =>
        (Licences, Certificates, RegisterExtract, Languages) = (licences, certificates, registerExtract, languages);

    public void Adapt(string[]? adaptations, string[]? access) => (Adaptations, Access) = (adaptations, access);

    public void Takes(int seats, decimal? hoursMin, decimal? hoursMax, DateOnly? from, DateOnly? to, string[]? days, string[]? times) =>
        (Seats, HoursMin, HoursMax, From, To, Days, Times) = (Math.Clamp(seats, 1, MostSeats), hoursMin, hoursMax, from, to, days, times);

    public void Supervise(string? supervision, int? capacity) => (Supervision, SupervisorCapacity) = (supervision, capacity);

    public void HandTo(Guid responsible) => ResponsibleId = responsible;

    /// <summary>Into the inventory, for the first time or again.</summary>
    public void Publish(DateTimeOffset now, DateOnly today)
    {
        if (EmployerId is null) throw new InvalidOperationException($"Opening {Id} has no employer, so it cannot be published. Maybe the task was not done.");
        (State, Published, PausedUntil, Paused, Closed, NotBefore) = (OpeningState.Published, Published ?? now, null, null, null, null);
        Confirm(today);
    }

    public void Pause(DateOnly? until, DateTimeOffset now) => (State, PausedUntil, Paused) = (OpeningState.Paused, until, now);

    public void Close(DateTimeOffset now) => (State, Closed, PausedUntil, Paused) = (OpeningState.Closed, now, null, null);

    /// <summary>The employer takes it back.</summary>
    public void Withdraw(DateOnly notBefore, DateTimeOffset now)
    {
        Close(now);
        NotBefore = notBefore;
    }

    /// <summary>A consultant has gone through one part of the description, known or not.</summary>
    public void HasDescribed(string part) => Described = Described.Contains(part) ? Described : [.. Described, part];

    public void AskToConfirm(DateOnly today) => AskedToConfirm = today;

    public void Confirm(DateOnly today) => (Confirmed, AskedToConfirm) = (today, null);

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
