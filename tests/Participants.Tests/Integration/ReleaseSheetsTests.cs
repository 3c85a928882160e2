using Participants.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Integration;

public sealed class ReleaseSheetsTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Guid opening = Guid.CreateVersion7();

    [Fact]
    public async Task An_employer_sees_the_ticked_fields_and_nothing_else_and_each_look_is_written_down()
    {
        var person = await new ParticipantBuilder(platform).Named("Elin", "Påhittad").EnrolAsync();
        var sheet = await ParticipantBuilder.SignSheetAsync(platform, person, opening, "name", "days");

        var seen = await SeenAsync(sheet, opening);
        Assert.Equal(["Namn", "Dagar och tider"], seen!.Lines.Select(l => l.Heading));
        Assert.Equal(["Elin Påhittad", "Måndag, Tisdag, Onsdag, Torsdag\nFörmiddag, Eftermiddag"], seen.Lines.Select(l => l.Text));
        await SeenAsync(sheet, opening);
        Assert.Equal(2, await platform.ScalarAsync<long>("select count(*) from participants.disclosure where participant_id = $1 and sheet_id = $2 and opening_id = $3", person, sheet, opening));
    }

    [Fact]
    public async Task Another_openings_case_shows_nothing_and_leaves_no_disclosure()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var sheet = await ParticipantBuilder.SignSheetAsync(platform, person, opening);
        Assert.Null(await SeenAsync(sheet, Guid.CreateVersion7()));
        Assert.Equal(0, await platform.ScalarAsync<long>("select count(*) from participants.disclosure where participant_id = $1", person));
    }

    [Fact]
    public async Task Without_the_consent_it_was_signed_under_a_sheet_gives_nothing_and_a_new_consent_does_not_bring_it_back()
    {
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var sheet = await ParticipantBuilder.SignSheetAsync(platform, person, opening);
        Assert.True(await HoldsAsync(sheet) && await ConsentsAsync(person));
        await platform.ScalarAsync<object>("update participants.consent set withdrawn = now(), withdrawn_by = witness where participant_id = $1", person);
        Assert.False(await HoldsAsync(sheet) || await ConsentsAsync(person));
        Assert.Null(await SeenAsync(sheet, opening));
        await platform.ScalarAsync<object>("""
            insert into participants.consent (id, participant_id, purpose, recipients, "from", until, form, witness, text_version, given)
            select gen_random_uuid(), participant_id, purpose, recipients, "from", until, form, witness, text_version, given from participants.consent where participant_id = $1
            """, person);
        Assert.True(await ConsentsAsync(person));
        Assert.False(await HoldsAsync(sheet));
    }

    private Task<ReleasedSheet?> SeenAsync(Guid sheet, Guid at) => platform.AskAsync<IReleaseSheets, ReleasedSheet?>(s => s.ForEmployerAsync(sheet, at, default));

    private async Task<bool> HoldsAsync(Guid sheet) => (await platform.AskAsync<IReleaseSheets, IReadOnlySet<Guid>>(s => s.HoldingAsync([sheet], default))).Contains(sheet);

    private async Task<bool> ConsentsAsync(Guid person) =>
        (await platform.AskAsync<IConsents, IReadOnlySet<Guid>>(c => c.HoldingAsync([person], ConsentPurpose.Placement, default))).Contains(person);
}
