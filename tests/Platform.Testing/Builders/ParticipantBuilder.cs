using System.Text.Json;
using Npgsql;

namespace Platform.Testing.Builders;

/// <summary>
/// A participant, enrolled by a demo coach, with a consent in force and a mapping in which everything is answered, in one intent. What a test
/// is about it says itself: <c>new ParticipantBuilder(platform).Answering("km", "10").EnrolAsync()</c>.
/// </summary>
public sealed class ParticipantBuilder(PlatformFixture platform)
{
    /// <summary>By question: its section and the tokens of its answer, as the mapping keeps them.</summary>
    private readonly Dictionary<string, (string Section, string[] Tokens)> answers = new()
    {
        ["wishes"] = ("wish", ["9412|1"]),
        ["veto-occupations"] = ("veto", ["none"]),
        ["veto-sectors"] = ("veto", ["none"]),
        ["veto-demands"] = ("veto", ["none"]),
        ["experience"] = ("background", ["9412|1"]),
        ["skills"] = ("background", ["none"]),
        ["hours-now"] = ("time", ["15"]),
        ["hours-max"] = ("time", ["25"]),
        ["from"] = ("time", ["2026-03-02"]),
        ["days"] = ("time", ["mon", "tue", "wed", "thu"]),
        ["times"] = ("time", ["morning", "afternoon"]),
        ["home"] = ("travel", ["place-umea"]),
        ["km"] = ("travel", ["25"]),
        ["needs"] = ("needs", ["quiet-space"]),
        ["access"] = ("needs", ["none"]),
        ["support"] = ("needs", ["weekly"]),
        ["languages"] = ("papers", ["sv"]),
        ["speak"] = ("papers", ["sv|B1"]),
        ["licences"] = ("papers", ["none"]),
        ["certificates"] = ("papers", ["none"]),
        ["forms"] = ("aim", ["work-training", "work-practice"]),
        ["goal"] = ("aim", ["try-out"]),
    };

    private readonly Dictionary<string, string> words = new() { ["wish"] = "Jag vill arbeta där det är lugnt." };
    private string firstName = "Elin";
    private string lastName = "Påhittad";
    private string protection = "no";
    private int coach = 1;
    private bool hasConsent = true;
    private bool hasMapping = true;

    public ParticipantBuilder Named(string first, string last = "Påhittad")
    {
        (firstName, lastName) = (first, last);
        return this;
    }

    /// <summary>Of the second demo coach, for example.</summary>
    public ParticipantBuilder OfCoach(int number)
    {
        coach = number;
        return this;
    }

    public ParticipantBuilder Protected()
    {
        protection = "marked";
        return this;
    }

    public ParticipantBuilder WithoutConsent()
    {
        hasConsent = false;
        return this;
    }

    /// <summary>Nothing asked yet.</summary>
    public ParticipantBuilder WithoutMapping()
    {
        hasMapping = false;
        return this;
    }

    /// <summary>The wish in the person's own words.</summary>
    public ParticipantBuilder Wishing(string ownWords)
    {
        words["wish"] = ownWords;
        return this;
    }

    /// <summary>One answer: codes, «code|number», a number, a day, or <c>unknown</c>, <c>declined</c>, <c>none</c>; no token for not asked.</summary>
    public ParticipantBuilder Answering(string question, params string[] tokens)
    {
        answers[question] = (answers.TryGetValue(question, out var known) ? known.Section : AxisGroup(question), tokens);
        return this;
    }

    /// <summary>Makes the participant. Tolerances that were not given are 2.</summary>
    public async Task<Guid> EnrolAsync()
    {
        foreach (var axis in Axes.Values.SelectMany(a => a).Where(a => !answers.ContainsKey(a))) Answering(axis, "2");
        var (id, staff, now) = (Guid.CreateVersion7(), await platform.AccountAsync("coach", coach), platform.Clock.GetUtcNow());
        var today = DateOnly.FromDateTime(platform.Clock.GetLocalNow().Date);
        await using var connection = await platform.OpenAs("participants");
        await RunAsync(connection, "insert into participants.participant (id, first_name, last_name, enrolled, protection) values ($1, $2, $3, $4, $5)",
            id, firstName, lastName, today, protection);
        await RunAsync(connection, "insert into participants.case_relation (id, participant_id, staff_id, kind, \"from\") values ($1, $2, $3, 'assigned', $4)",
            Guid.CreateVersion7(), id, staff, today);
        if (protection != "no")
            await RunAsync(connection, "insert into participants.protected_access (participant_id, staff_id, named) values ($1, $2, $3)", id, staff, today);
        if (hasConsent)
            await RunAsync(connection, """
                insert into participants.consent (id, participant_id, purpose, recipients, "from", until, form, witness, text_version, given)
                values ($1, $2, 'placement', 'arbetsgivare som kan ha en plats', $3, $4, 'screen', $5, '2026-1', $6)
                """, Guid.CreateVersion7(), id, today, today.AddYears(1), staff, now);
        if (!hasMapping) return id;
        foreach (var section in answers.GroupBy(a => a.Value.Section))
        {
            var given = section.SelectMany(a => a.Value.Tokens.Select(token => new { Question = a.Key, Token = token }));
            var isDone = section.All(a => a.Value.Tokens.Length > 0);
            await RunAsync(connection, """
                insert into participants.mapped_section (id, participant_id, section, answers, own_words, state, is_ready, saved, saved_by)
                values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)
                """, Guid.CreateVersion7(), id, section.Key, JsonSerializer.Serialize(given), (object?)words.GetValueOrDefault(section.Key) ?? DBNull.Value,
                isDone ? "done" : "started", isDone, now, staff);
        }
        return id;
    }

    /// <summary>The participant approves a release sheet for an opening; without fields: the name, the needs, hours and days.</summary>
    /// <returns>The sheet.</returns>
    public static async Task<Guid> SignSheetAsync(PlatformFixture platform, Guid participant, Guid opening, params string[] fields)
    {
        string[] ticked = fields.Length > 0 ? fields : ["name", "needs", "hours", "days"];
        await using var connection = await platform.OpenAs("participants");
        var (id, today) = (Guid.CreateVersion7(), DateOnly.FromDateTime(platform.Clock.GetLocalNow().Date));
        var consent = (Guid?)await RunAsync(connection, "select id from participants.consent where participant_id = $1 and withdrawn is null order by given desc limit 1", participant)
            ?? throw new InvalidOperationException("Nobody signs a sheet without a consent. Maybe the participant was built without one.");
        var items = new List<object>();
        foreach (var (field, section, questions) in Fields.Where(f => ticked.Contains(f.Field)))
        {
            if (field == "name")
                items.Add(new { Field = field, Question = "", Text = (string?)await RunAsync(connection, "select first_name || ' ' || last_name from participants.participant where id = $1", participant) });
            await using var read = new NpgsqlCommand("""
                select a ->> 'Question', a ->> 'Token' from participants.mapped_section, jsonb_array_elements(answers) a
                where participant_id = $1 and section = $2 and a ->> 'Question' = any($3) and a ->> 'Token' not in ('unknown', 'declined')
                """, connection) { Parameters = { new() { Value = participant }, new() { Value = section }, new() { Value = questions } } };
            await using var rows = await read.ExecuteReaderAsync();
            while (await rows.ReadAsync()) items.Add(new { Field = field, Question = rows.GetString(0), Token = rows.GetString(1) });
        }
        await RunAsync(connection, """
            insert into participants.release_sheet (id, participant_id, opening_id, consent_id, items, signed, form, witness, at)
            values ($1, $2, $3, $4, $5::jsonb, $6, 'screen', $7, $8)
            """, id, participant, opening, consent, JsonSerializer.Serialize(items), today, await platform.AccountAsync("coach", 1), platform.Clock.GetUtcNow());
        return id;
    }

    private static readonly Dictionary<string, string[]> Axes = new()
    {
        ["body"] = ["lifting", "standing", "sitting", "walking", "bending", "fine-motor"],
        ["tasks"] = ["pace", "complexity", "variety", "concentration", "initiative", "oral-instructions"],
        ["surroundings"] = ["noise", "light", "crowd", "temperature", "air", "weather"],
        ["people"] = ["customers", "teamwork", "alone", "conflict", "phone", "responsibility"],
    };

    private static readonly (string Field, string Section, string[] Questions)[] Fields =
    [
        ("name", "", []),
        ("experience", "background", ["experience"]),
        ("skills", "background", ["skills"]),
        ("hours", "time", ["hours-now", "hours-max"]),
        ("days", "time", ["days", "times"]),
        ("needs", "needs", ["needs"]),
        ("support", "needs", ["support"]),
        ("languages", "papers", ["languages", "speak", "read", "write"]),
    ];

    private static string AxisGroup(string question) => Axes.Single(g => g.Value.Contains(question)).Key;

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync();
    }
}
