using Platform.Testing;
using Platform.Testing.Builders;

namespace Placements.Tests.Journey;

/// <summary>People write odd things. In every text field of the journey nothing falls over, and what was typed is kept or stored as it was typed.</summary>
public sealed class OddLinesTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private static readonly string[] Sections = ["wish", "veto", "background", "time", "travel", "body", "tasks", "surroundings", "people", "needs", "papers", "aim"];

    private const int LinesOfADay = 24;

    private Visitor consultant = null!;
    private Visitor coach = null!;

    private Guid employer;

    public Task InitializeAsync() => BeginAsync();

    /// <summary>People sign in, and an employer is new: lists stay as short as anybody's, and no session outlives its day.</summary>
    private async Task BeginAsync()
    {
        (consultant, coach) = (await platform.SignInAs("consultant"), await platform.SignInAs("coach"));
        employer = await consultant.RegisterEmployer("Udda AB " + Guid.NewGuid());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static readonly string[] Names =
    [
        "offer: who", "offer: what", "case: contact", "case: problem", "case: yes", "case: no", "review: employer", "review: work", "review: decline", "opening: register", "employer: register", "employer: contact",
        "employer: person", "employer: workplace", "enrol", "consent", "request", "propose", "to acquire", "answer for the employer", "follow-up", "change of plan", "end", "answer to a problem",
        .. Sections.Select(s => "map: " + s),
    ];

    public static TheoryData<string> Forms => [.. Names];

    [Theory, MemberData(nameof(Forms))]
    public async Task Odd_lines_are_kept_or_stored_as_typed(string name)
    {
        OddForm? form = null;
        var place = Array.IndexOf(Names, name);
        foreach (var (number, line) in OddLines.For(place).Index())
        {
            if (number > 0 && number % LinesOfADay == 0)
            {
                await BeginAsync();
                form = null;
            }
            // A problem is answered once.
            if (form is null || name == "answer to a problem") form = await FormAsync(name);
            await form.TryAsync(line);
            // The public pages count how often somebody sends.
            platform.Clock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    private async Task<OddForm> FormAsync(string name)
    {
        if (name.StartsWith("map: ", StringComparison.Ordinal)) return await MapAsync(name["map: ".Length..]);
        var reviewed = name.StartsWith("review: ", StringComparison.Ordinal) ? await ReviewedAsync() : Guid.Empty;
        return name switch
        {
            "offer: who" => new(platform.Anonymous(), "/erbjud-plats/vem")
                { Rest = [("Form.Phone", "070-174 06 05")], Shaped = ["Form.Email", "Form.Number"], ReadBack = "/erbjud-plats/vem" },
            "offer: what" => new(await BegunAsync(), "/erbjud-plats/vad") { Rest = [("Form.Certainty", "maybe")], ReadBack = "/erbjud-plats/vad" },
            "case: contact" => await ContactAsync(await OpeningAsync()),
            "case: problem" => await ProblemAsync(await PlacedAsync()),
            "case: yes" => await AnswerAsync("yes", ("Yes.Hours", "10")),
            "case: no" => await AnswerAsync("no"),
            "answer for the employer" => await ForEmployerAsync(),
            "review: employer" => new(consultant, $"/placements/describe/employer/{reviewed}")
                { Shaped = ["Form.ContactEmail", "Form.Words"], Rest = [("Form.ContactPhone", "090-12 34 56"), ("Form.Place", $"{employer}:")], ReadBack = $"/placements/describe/employer/{reviewed}" },
            "review: work" => new(consultant, $"/placements/describe/work/{reviewed}") { Shaped = ["Form.OccupationWords", "Form.SkillWords"], ReadBack = "" },
            "review: decline" => await DeclineAsync(reviewed),
            "opening: register" => new(consultant, "/placements/registeropening") { Rest = [("Form.Seats", "1")], ReadBack = "" },
            "employer: register" => new(consultant, "/employers/register")
                { Rest = [("Form.Country", "SE"), ("Form.Anyway", "true")], Shaped = ["Form.Number", "Form.ContactEmail", "Form.ContactPhone"], ReadBack = "" },
            "employer: contact" => new(consultant, $"/employers/logcontact/{employer}") { Rest = [("Form.Kind", "Call"), ("Form.NotAboutHealth", "true")], ReadBack = $"/employers/details/{employer}" },
            "employer: person" => new(consultant, $"/employers/addcontact/{employer}") { Shaped = ["Form.Email", "Form.Phone"], ReadBack = "" },
            "employer: workplace" => new(consultant, $"/employers/addworkplace/{employer}") { Shaped = ["Form.PostalCode"], ReadBack = "" },
            "enrol" => new(coach, "/participants/enrol") { Shaped = ["Form.IdentityNumber"], Rest = [("Form.Protection", "No")], ReadBack = "" },
            "consent" => new(coach, $"/participants/giveconsent/{await ParticipantAsync()}") { Rest = [("Form.Until", "2026-12-01"), ("Form.How", "Screen"), ("Form.IsRead", "true")] },
            "request" => new(coach, $"/matching/request/{await ParticipantAsync()}") { Rest = [("Form.Urgency", "")] },
            "propose" => await ProposeAsync(),
            "to acquire" => new(coach, await ToAcquireAsync()),
            "follow-up" => await FollowUpAsync(await PlacedAsync()),
            "change of plan" => await ChangeAsync(await PlacedAsync()),
            "end" => await EndAsync(await PlacedAsync()),
            "answer to a problem" => await AnswerProblemAsync(await PlacedAsync()),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Maybe a form was added without its page."),
        };
    }

    private Task<BuiltOpening> OpeningAsync() => OpeningBuilder.Opening().Of(employer).Contact("Maria", "maria@a.example").BuildAsync(platform);

    private async Task<MadePlacement> PlacedAsync() => await platform.PlaceAsync(await OpeningAsync(), consultant, "2026-03-03");

    private Task<Guid> ParticipantAsync() => new ParticipantBuilder(platform).EnrolAsync();

    private async Task<Visitor> BegunAsync()
    {
        var employer = platform.Anonymous();
        await employer.SubmitAsync("/erbjud-plats/vem", ("Form.Workplace", "Udda AB"), ("Form.Contact", "Kim"), ("Form.Phone", "070-174 06 05"));
        return employer;
    }

    private async Task<OddForm> ContactAsync(BuiltOpening opening)
    {
        var address = $"/arende/{opening.Reference}";
        return new(await platform.OpenCaseAsync(opening.Reference), address, address + "?handler=Contact") { Rest = [("Form.Phone", "070-174 06 05")], ReadBack = address };
    }

    private static Task<OddForm> ProblemAsync(MadePlacement placed) =>
        Task.FromResult(new OddForm(placed.Employer, $"/arende/{placed.Offer.Opening.Reference}/problem/{placed.Id}"));

    private async Task<OddForm> AnswerAsync(string answer, params (string, string)[] rest)
    {
        var offer = await platform.SentOfferAsync(await OpeningAsync(), consultant);
        return new(await platform.OpenCaseAsync(offer.Opening.Reference), $"{offer.Public}?answer={answer}", $"{offer.Public}?handler={answer}") { Rest = rest };
    }

    private async Task<OddForm> ForEmployerAsync()
    {
        var offer = await platform.SentOfferAsync(await OpeningAsync(), consultant);
        return new(consultant, $"{offer.Page}/answer?answer=no", $"{offer.Page}/answer?handler=no");
    }

    private async Task<Guid> ReviewedAsync()
    {
        var workplace = "Udda " + Guid.NewGuid();
        await platform.Anonymous().OfferOpening(workplace, null);
        var id = await platform.AskPlacementsAsync<Guid>("select id from placements.submission where workplace = $1", workplace);
        await consultant.SubmitAsync($"/placements/reviewopening/{id}", $"/placements/reviewopening/{id}?handler=Take");
        return id;
    }

    private Task<OddForm> DeclineAsync(Guid id) => Task.FromResult(new OddForm(consultant, $"/placements/declineopening/{id}", $"/placements/declineopening/{id}?handler=Preview"));

    private async Task<(Guid Participant, string Query)> AskedAsync()
    {
        var opening = await OpeningAsync();
        var participant = await ParticipantAsync();
        var asked = await coach.SubmitAsync($"/matching/request/{participant}", ("Form.Urgency", "Ordinary"));
        Assert.True(asked.Location is not null, asked.Text);
        var request = await platform.AskAsync<Guid>("matching", "select id from matching.request where participant_id = $1", participant);
        return (participant, $"?request={request}&opening={opening.Id}");
    }

    private async Task<OddForm> ProposeAsync()
    {
        var (participant, query) = await AskedAsync();
        var page = $"/matching/propose/{participant}{query}";
        return new(coach, page) { Rest = [("Form.NotAboutHealth", "true")], ReadBack = page };
    }

    private async Task<string> ToAcquireAsync()
    {
        var (participant, query) = await AskedAsync();
        return $"/matching/toacquire/{participant}{query}";
    }

    private async Task<OddForm> FollowUpAsync(MadePlacement placed)
    {
        var id = await platform.AskPlacementsAsync<Guid>("select id from placements.follow_up where placement_id = $1 and state = 'planned' order by due limit 1", placed.Id);
        var page = $"/placements/followup/{id}/{placed.Participant}";
        return new(consultant, page + "?Went=Yes", page) { Rest = [("Went", "Yes")] };
    }

    private Task<OddForm> ChangeAsync(MadePlacement placed) => Task.FromResult(new OddForm(consultant, $"/placements/change/{placed.Id}/{placed.Participant}"));

    private Task<OddForm> EndAsync(MadePlacement placed) => Task.FromResult(new OddForm(consultant, $"/placements/end/{placed.Id}/{placed.Participant}"));

    private async Task<OddForm> AnswerProblemAsync(MadePlacement placed)
    {
        await placed.Employer.SubmitAsync($"/arende/{placed.Offer.Opening.Reference}/problem/{placed.Id}", ("Form.Said", "Ring oss"), ("Form.Phone", "070-174 06 05"));
        var id = await platform.AskPlacementsAsync<Guid>("select id from placements.problem where placement_id = $1", placed.Id);
        return new(consultant, $"/placements/problem/{id}/{placed.Participant}") { Rest = [("Form.NotAboutHealth", "false")] };
    }

    private async Task<OddForm> MapAsync(string section)
    {
        var page = $"/participants/map/{await ParticipantAsync()}/{section}";
        return new(coach, page) { Rest = [("Form.NotAboutHealth", "true")], ReadBack = page };
    }
}
