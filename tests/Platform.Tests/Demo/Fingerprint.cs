using Platform.Testing;

namespace Platform.Tests.Demo;

/// <summary>What a demo holds, told by digests of the columns that mean something; encrypted fields are left out.</summary>
internal static class Fingerprint
{
    private static readonly (string Schema, string Table, string Columns)[] Told =
    [
        ("employers", "employer", "id, name, city, country, responsible, do_not_contact_reason, archived, registered"),
        ("employers", "workplace", "id, employer_id, name, street, city, latitude, longitude, sector, is_open_to_public"),
        ("employers", "contact_person", "id, employer_id, name, role, email, phone, \"left\""),
        ("employers", "contact", "id, employer_id, kind, day, time, staff_id, person_id, note, minutes, outcome, logged"),
        ("employers", "next_step", "id, employer_id, kind, due, owner_id, closed"),
        ("participants", "participant", "id, first_name, last_name, enrolled, protection, ended"),
        ("participants", "disclosure", "id, participant_id, sheet_id, at"),
        ("participants", "case_relation", "id, participant_id, staff_id, kind, \"from\", until, ended"),
        ("participants", "mapped_section", "id, participant_id, section, answers, own_words, state, is_ready, saved"),
        ("participants", "consent", "id, participant_id, \"from\", until, given, withdrawn"),
        ("participants", "release_sheet", "id, participant_id, opening_id, items, signed"),
        ("placements", "opening", "id, reference, employer_id, workplace_id, title, seats, state, occupation, days, demands, published, confirmed, closed"),
        ("placements", "submission", "id, reference, workplace, state, work, sent, confirmed, answered, decline_code"),
        ("placements", "offer", "id, participant_id, opening_id, state, made, sent, answered, no_code"),
        ("placements", "placement", "id, participant_id, first_day, planned_last_day, last_day, outcome, agreed, ended"),
        ("placements", "follow_up", "id, placement_id, due, state, person, host, done, done_by"),
        ("placements", "problem", "id, placement_id, at, answered"),
        ("matching", "request", "id, participant_id, coach_id, asked, state, since, urgency"),
        ("matching", "proposal", "id, participant_id, opening_id, reason, state, made, answered, score"),
        ("matching", "acquisition", "id, participant_id, wishes, state, taken, answered"),
        ("matching", "run_entry", "id, run_id, opening_id, rank, score, confidence"),
        ("placements", "history", "record_type, record_id, version, at, who, action"),
    ];

    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(PlatformFixture platform)
    {
        var all = new Dictionary<string, string>();
        foreach (var (schema, table, columns) in Told)
            all[$"{schema}.{table}"] = await DemoFixture.AskAsync<string>(platform, schema,
                $"select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from (select {columns} from {schema}.{table}) t");
        return all;
    }
}
