using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Platform.Testing;

/// <summary>
/// An opening in the inventory, written straight into the tables with its event: through the pages it takes a dozen steps, which
/// have tests of their own. What is not said is not known.
/// </summary>
public sealed class OpeningBuilder
{
    private readonly List<NpgsqlParameter> values = [];
    private readonly Dictionary<string, int> demands = [];
    private readonly List<object> skills = [];
    private readonly List<object> languages = [];
    private Guid? employer;
    private string title = "Pack goods";
    private string state = "Published";

    private OpeningBuilder() => Set("form", NpgsqlDbType.Varchar, "work-training");

    /// <summary>Published, one seat, work training, at an employer of its own.</summary>
    public static OpeningBuilder Opening() => new();

    public OpeningBuilder Titled(string text)
    {
        title = text;
        return this;
    }

    /// <summary>At an employer that is registered already; otherwise one is registered through its page.</summary>
    public OpeningBuilder Of(Guid employerId, Guid? workplace = null)
    {
        employer = employerId;
        return workplace is { } id ? Set("workplace_id", NpgsqlDbType.Uuid, id) : this;
    }

    /// <summary><c>Draft</c>, <c>Published</c>, <c>Paused</c> or <c>Closed</c>.</summary>
    public OpeningBuilder In(string openingState)
    {
        state = openingState;
        return this;
    }

    public OpeningBuilder Seats(int count) => Set("seats", NpgsqlDbType.Integer, count);

    public OpeningBuilder Hours(decimal fewest, decimal most) =>
        Set("hours_min", NpgsqlDbType.Numeric, fewest).Set("hours_max", NpgsqlDbType.Numeric, most);

    public OpeningBuilder On(params string[] days) => Set("days", NpgsqlDbType.Array | NpgsqlDbType.Text, days);

    public OpeningBuilder At(params string[] times) => Set("times", NpgsqlDbType.Array | NpgsqlDbType.Text, times);

    public OpeningBuilder Between(DateOnly? from, DateOnly? to)
    {
        if (from is { } first) Set("from", NpgsqlDbType.Date, first);
        return to is { } last ? Set("to", NpgsqlDbType.Date, last) : this;
    }

    public OpeningBuilder Place(string town, double latitude, double longitude) =>
        Set("town", NpgsqlDbType.Varchar, town).Set("latitude", NpgsqlDbType.Double, latitude).Set("longitude", NpgsqlDbType.Double, longitude);

    public OpeningBuilder Occupation(string code) => Set("occupation", NpgsqlDbType.Varchar, code);

    public OpeningBuilder Sector(string code) => Set("sector", NpgsqlDbType.Varchar, code);

    public OpeningBuilder Form(string code) => Set("form", NpgsqlDbType.Varchar, code);

    public OpeningBuilder Goals(params string[] codes) => Set("goals", NpgsqlDbType.Array | NpgsqlDbType.Text, codes);

    /// <summary>0–3 on one axis.</summary>
    public OpeningBuilder Demand(string axis, int level)
    {
        demands[axis] = level;
        return this;
    }

    public OpeningBuilder Skill(string code, bool required, int? level = null)
    {
        skills.Add(new { skill = code, required, level });
        return this;
    }

    public OpeningBuilder Language(string code, string? speak, bool safetyCritical = false)
    {
        languages.Add(new { code, speak, read = (string?)null, write = (string?)null, safetyCritical });
        return this;
    }

    public OpeningBuilder Licences(params string[] codes) => Set("licences", NpgsqlDbType.Array | NpgsqlDbType.Text, codes);

    public OpeningBuilder Certificates(params string[] codes) => Set("certificates", NpgsqlDbType.Array | NpgsqlDbType.Text, codes);

    public OpeningBuilder RegisterExtract(bool needed) => Set("register_extract", NpgsqlDbType.Boolean, needed);

    public OpeningBuilder Adaptations(params string[] codes) => Set("adaptations", NpgsqlDbType.Array | NpgsqlDbType.Text, codes);

    public OpeningBuilder Access(params string[] codes) => Set("access", NpgsqlDbType.Array | NpgsqlDbType.Text, codes);

    public OpeningBuilder Supervision(string level, int? capacity = null)
    {
        Set("supervision", NpgsqlDbType.Varchar, level);
        return capacity is { } most ? Set("supervisor_capacity", NpgsqlDbType.Integer, most) : this;
    }

    public OpeningBuilder OpenToPublic(bool open) => Set("is_open_to_public", NpgsqlDbType.Boolean, open);

    /// <summary>The employer's contact; without one nothing can be mailed.</summary>
    public OpeningBuilder Contact(string name, string? email, string? phone = null)
    {
        Set("contact_name", NpgsqlDbType.Varchar, name);
        if (email is not null) Set("contact_email", NpgsqlDbType.Varchar, email);
        return phone is null ? this : Set("contact_phone", NpgsqlDbType.Varchar, phone);
    }

    /// <summary>The consultant who is responsible; the first demo consultant when not said.</summary>
    public OpeningBuilder Responsible(Guid consultant) => Set("responsible_id", NpgsqlDbType.Uuid, consultant);

    /// <summary>Saves it.</summary>
    public async Task<BuiltOpening> BuildAsync(PlatformFixture platform)
    {
        if (!Has("responsible_id")) Responsible(await platform.AccountAsync("consultant"));
        if (!Has("seats")) Seats(1);
        if (demands.Count > 0) Set("demands", NpgsqlDbType.Jsonb, JsonSerializer.Serialize(demands));
        if (skills.Count > 0) Set("skills", NpgsqlDbType.Jsonb, JsonSerializer.Serialize(skills));
        if (languages.Count > 0) Set("languages", NpgsqlDbType.Jsonb, JsonSerializer.Serialize(languages));
        var id = Guid.CreateVersion7();
        var reference = Convert.ToHexString(Guid.NewGuid().ToByteArray())[..10];
        var owner = employer ?? await EmployerAsync(platform);
        var now = platform.Clock.GetUtcNow();
        Set("id", NpgsqlDbType.Uuid, id).Set("reference", NpgsqlDbType.Varchar, reference).Set("title", NpgsqlDbType.Varchar, title).Set("state", NpgsqlDbType.Varchar, state)
            .Set("employer_id", NpgsqlDbType.Uuid, owner).Set("registered", NpgsqlDbType.TimestampTz, now).Set("published", NpgsqlDbType.TimestampTz, now)
            .Set("confirmed", NpgsqlDbType.Date, DateOnly.FromDateTime(now.UtcDateTime));
        await using var connection = await platform.OpenAs("placements");
        await using var insert = new NpgsqlCommand($"""
            insert into placements.opening ({string.Join(", ", values.Select(v => $"\"{v.ParameterName}\""))})
            values ({string.Join(", ", values.Select(v => "@" + v.ParameterName))})
            """, connection);
        insert.Parameters.AddRange(values.ToArray());
        await insert.ExecuteNonQueryAsync();
        if (state == "Published") await TellAsync(connection, id, owner, now);
        return new(id, owner, reference);
    }

    private static async Task TellAsync(NpgsqlConnection connection, Guid id, Guid owner, DateTimeOffset now)
    {
        await using var tell = new NpgsqlCommand("""
            insert into placements.outbox (id, type, subject, place, payload, occurred) values ($1, 'Placements.Contracts.OpeningPublished', $2, 1, $3, $4)
            """, connection)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7() }, new() { Value = id },
                new() { Value = JsonSerializer.Serialize(new { subject = id, employer = owner, subjectVersion = 0 }), NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { Value = now },
            },
        };
        await tell.ExecuteNonQueryAsync();
    }

    private static async Task<Guid> EmployerAsync(PlatformFixture platform)
    {
        var name = $"Björkens lager {Guid.NewGuid():N}"[..30];
        var consultant = await platform.SignInAs("consultant");
        var answer = await consultant.SubmitAsync("/employers/register", ("Form.Name", name), ("Form.Country", "SE"));
        await using var connection = await platform.OpenAs("employers");
        await using var find = new NpgsqlCommand("select id from employers.employer where name = $1", connection) { Parameters = { new() { Value = name } } };
        return (Guid?)await find.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Registering an employer answered {answer.Status}: {answer.Text}");
    }

    private bool Has(string column) => values.Any(v => v.ParameterName == column);

    private OpeningBuilder Set(string column, NpgsqlDbType type, object value)
    {
        values.RemoveAll(v => v.ParameterName == column);
        values.Add(new(column, type) { Value = value });
        return this;
    }
}
