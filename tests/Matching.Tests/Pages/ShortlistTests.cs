using System.Net;
using System.Text.RegularExpressions;
using Matching.Engine.Rules;
using Participants.Contracts;
using Placements.Contracts;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Matching.Tests.Pages;

/// <summary>The shortlist as a coach meets it.</summary>
public sealed class ShortlistTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_order_the_reasons_and_what_is_left_out_are_those_of_the_engine()
    {
        var coach = await platform.SignInAs("coach");
        var first = await World.Kitchen("Ordning A").BuildAsync(platform);
        await World.Kitchen("Ordning B").Occupation("9411").Of(first.Employer).BuildAsync(platform);
        await World.Kitchen("Ordning C").Occupation("5131").Of(first.Employer).BuildAsync(platform);
        await World.Kitchen("Ordning D").Of(first.Employer).On("sat").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        var page = await coach.GetAsync($"/matching/shortlist/{elin}?request={request}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var cards = page.Cards().Where(c => c.StartsWith("Ordning", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Ordning A", "Ordning B", "Ordning C"], cards.Take(3));
        Assert.Contains("platser att titta på för Elin", page.Heading, StringComparison.Ordinal);
        Assert.Contains("Önskar just det här: ", page.Text, StringComparison.Ordinal);
        Assert.Contains("dagar (", page.Text, StringComparison.Ordinal);
        Assert.Contains("Du bestämmer.", page.Text, StringComparison.Ordinal);
        // The reason stands before the points.
        Assert.True(page.Html.IndexOf("app-reasons", StringComparison.Ordinal) < page.Html.IndexOf("app-score", StringComparison.Ordinal));
        // The one that a changed day would open is among the near misses.
        Assert.Contains("Ordning D", cards);
        Assert.Contains("arbete även på måndag", page.Text, StringComparison.Ordinal);
        var stopped = await coach.GetAsync($"/matching/stopped/{elin}?request={request}");
        Assert.Contains("Ingen gemensam dag. Kan: måndag, tisdag, onsdag, torsdag. Arbetet görs: lördag.", stopped.Text, StringComparison.Ordinal);

        var stored = (string?)await platform.ScalarAsync("matching", """
            select string_agg(o.opening_id::text, ' ' order by o.rank) from matching.run_entry o join matching.run r on r.id = o.run_id where r.request_id = $1
            """, request);
        var shown = Regex.Matches(page.Html, "<h2 id=\"card-([^\"]*)\">").Select(m => m.Groups[1].Value).Distinct();
        Assert.StartsWith(string.Join(' ', shown.Take(3)), stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_free_only_next_year_comes_after_its_equal_and_says_so_to_the_coach()
    {
        var coach = await platform.SignInAs("coach");
        var late = await World.Kitchen("Senare köket").Between(new(2027, 1, 4), new(2027, 12, 31)).BuildAsync(platform);
        var now = await World.Kitchen("Köket nu").Between(new(2026, 3, 1), new(2027, 12, 31)).Of(late.Employer).BuildAsync(platform);
        // Several people, so that no luck of ids makes this green.
        for (var i = 0; i < 4; i++)
        {
            var person = await new ParticipantBuilder(platform).EnrolAsync();
            var page = await coach.GetAsync($"/matching/shortlist/{person}?request={await coach.AskAsync(person)}&n=50");
            var cards = page.Cards().ToList();
            Assert.True(cards.IndexOf("Köket nu") < cards.IndexOf("Senare köket"), string.Join(", ", cards));
            var card = page.Html[page.Html.IndexOf($"card-{late.Id}", StringComparison.Ordinal)..].Split("</article>")[0];
            card = WebUtility.HtmlDecode(card);
            Assert.Contains("Ledig först 4 januari 2027.", card, StringComparison.Ordinal);
            Assert.Contains("ledig först senare", card, StringComparison.Ordinal);
            Assert.DoesNotContain("Kan börja i tid", card, StringComparison.Ordinal);
            if (i > 0) continue;
            var request = Regex.Match(page.Html, "request=([0-9a-f-]{36})").Groups[1].Value;
            Assert.Contains("Platsen är ledig först 4 januari 2027", (await coach.GetAsync($"/matching/propose/{person}?request={request}&opening={late.Id}")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ledig först", (await coach.GetAsync($"/matching/propose/{person}?request={request}&opening={now.Id}")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Points_for_what_nobody_knows_are_explained_where_they_stand()
    {
        var coach = await platform.SignInAs("coach");
        await OpeningBuilder.Opening().Titled("Okända köket").Occupation("9412").BuildAsync(platform);
        var person = await new ParticipantBuilder(platform).EnrolAsync();
        var page = await coach.GetAsync($"/matching/shortlist/{person}?request={await coach.AskAsync(person)}");
        Assert.Matches(@"vet inte, [\d,]+ av", page.Text);
        Assert.Contains("räknas halva poängen för det vi inte vet, varken för eller emot", page.Text, StringComparison.Ordinal);
        // And drawn, so that the bars make the total.
        Assert.Matches("app-score__meanwhile\" width=\"(?!0%)", page.Html);
    }

    [Fact]
    public async Task Filters_choose_among_what_is_there_and_say_what_they_hide()
    {
        var coach = await platform.SignInAs("coach");
        var near = await World.Kitchen("Nära köket").BuildAsync(platform);
        await World.Kitchen("Långt bort").Of(near.Employer).Place("Umeå", 63.95, 20.25).Form("work-practice").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var address = $"/matching/shortlist/{elin}?request={await coach.AskAsync(elin)}";
        var all = await coach.GetAsync(address);
        Assert.Contains("Långt bort", all.Cards());

        var within = await coach.GetAsync(address + "&km=5");
        Assert.Contains("Nära köket", within.Cards());
        Assert.DoesNotContain("Långt bort", within.Cards());
        Assert.Equal(all.Heading, within.Heading);
        Assert.Matches("[1-9][0-9]* visas inte", within.Text);
        Assert.DoesNotContain("Nära köket", (await coach.GetAsync(address + "&form=work-practice")).Cards());
        Assert.Contains("Ingen av platserna stämmer", (await coach.GetAsync(address + "&form=x%00%F0%9F%98%80&km=999")).Text, StringComparison.Ordinal);
        Assert.Contains("Nära köket", (await coach.GetAsync(address + "&fits=yes")).Cards());
    }

    [Fact]
    public async Task A_no_said_meanwhile_shows_on_the_next_request()
    {
        var coach = await platform.SignInAs("coach");
        await World.Kitchen("Nej-köket").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var address = $"/matching/shortlist/{elin}?request={await coach.AskAsync(elin)}";
        Assert.DoesNotContain("Stoppas nu", (await coach.GetAsync(address)).Text, StringComparison.Ordinal);
        await platform.ScalarAsync("participants", """
            update participants.mapped_section set answers = '[{"Question":"veto-occupations","Token":"9412"}]'::jsonb where participant_id = $1 and section = 'veto'
            """, elin);
        await platform.TellAsync("participants", new ProfileChanged(elin));
        var page = await coach.GetAsync(address);
        Assert.Contains("Nej-köket", page.Cards());
        Assert.Contains("Stoppas nu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Har sagt nej till yrket", page.Text, StringComparison.Ordinal);
        Assert.Contains("Något har ändrats sedan listan gjordes.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(await platform.ScalarAsync("matching", "select stale from matching.run where participant_id = $1 and stale is not null", elin));

        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect,
            (await coach.SubmitAsync(address, $"/matching/shortlist/{elin}?request={address[^36..]}&handler=Recount")).Status);
        Assert.DoesNotContain("Stoppas nu", (await coach.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opening_that_is_withdrawn_or_filled_meanwhile_stays_and_says_so()
    {
        var coach = await platform.SignInAs("coach");
        var gone = await World.Kitchen("Borta-köket").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        await platform.ScalarAsync("placements", "update placements.opening set state = 'Closed' where id = $1", gone.Id);
        var page = await coach.GetAsync($"/matching/shortlist/{elin}?request={request}");
        Assert.Contains("Borta-köket", page.Cards());
        Assert.Contains("Platsen är tillbakadragen. Ingen kan föreslås.", page.Text, StringComparison.Ordinal);
        var refused = await coach.GetAsync($"/matching/propose/{elin}?request={request}&opening={gone.Id}");
        Assert.Contains("Det går inte att föreslå här nu.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_consent_that_holds_nobody_is_proposed()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Samtyckesköket").BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var request = await coach.AskAsync(elin);
        Assert.Contains($"/matching/propose/{elin}", (await coach.GetAsync($"/matching/shortlist/{elin}")).Html.ToLowerInvariant(), StringComparison.Ordinal);
        await platform.ScalarAsync("participants", "update participants.consent set withdrawn = given, withdrawn_by = witness where participant_id = $1",
            elin);
        var page = await coach.GetAsync($"/matching/shortlist/{elin}");
        Assert.Contains("Det finns inget samtycke som gäller nu.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/matching/propose/{elin}", page.Html.ToLowerInvariant(), StringComparison.Ordinal);
        var refused = await coach.GetAsync($"/matching/propose/{elin}?request={request}&opening={opening.Id}");
        Assert.DoesNotContain("Form.Reason", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_person_is_matched_by_the_own_coach_and_never_where_the_public_comes()
    {
        var coach = await platform.SignInAs("coach");
        var open = await World.Kitchen("Öppna köket").OpenToPublic(true).BuildAsync(platform);
        var hidden = await new ParticipantBuilder(platform).Named("Dold", "Skyddad").Protected().EnrolAsync();
        var request = await coach.AskAsync(hidden);
        var page = await coach.GetAsync($"/matching/shortlist/{hidden}?request={request}");
        Assert.DoesNotContain("Öppna köket", page.Cards());
        Assert.Contains("skyddade uppgifter (", page.Text, StringComparison.Ordinal);
        Assert.Contains("Personen har skyddade uppgifter, och platsen är öppen för allmänheten.",
            (await coach.GetAsync($"/matching/propose/{hidden}?request={request}&opening={open.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skyddad", (await coach.GetAsync("/matching")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await platform.SignInAs("coach", 2)).GetAsync($"/matching/shortlist/{hidden}?request={request}")).Status);
    }

    [Fact]
    public async Task A_protected_person_is_proposed_nowhere_until_it_is_known_whether_the_public_comes()
    {
        var coach = await platform.SignInAs("coach");
        var unclear = await World.Kitchen("Oklara köket").BuildAsync(platform);
        var hidden = await new ParticipantBuilder(platform).Named("Dold", "Skyddad").Protected().EnrolAsync();
        var request = await coach.AskAsync(hidden);
        var page = await coach.GetAsync($"/matching/shortlist/{hidden}?request={request}");
        Assert.Contains("Oklara köket", page.Cards());
        Assert.Contains("Ingen vet om allmänheten kommer dit.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"opening={unclear.Id}\">Föreslå", page.Html, StringComparison.OrdinalIgnoreCase);
        var address = $"/matching/propose/{hidden}?request={request}&opening={unclear.Id}";
        var refused = await coach.GetAsync(address);
        Assert.Contains("Det går inte att föreslå här nu.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen vet om allmänheten kommer dit.", refused.Text, StringComparison.Ordinal);
        await coach.PostAsync(address, [.. Visitor.Hidden(page.Html, address), ("Form.Reason", "Passar bra.")]);
        Assert.Equal(0L, await platform.ScalarAsync("matching", "select count(*) from matching.proposal where participant_id = $1", hidden));

        await platform.ScalarAsync("placements", "update placements.opening set is_open_to_public = false where id = $1", unclear.Id);
        Assert.Contains("Form.Reason", (await coach.GetAsync(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_asks_for_is_said_to_be_so_and_what_nobody_asked_about_is_no_fact()
    {
        var coach = await platform.SignInAs("coach");
        var opening = await World.Kitchen("Utan krav").BuildAsync(platform);
        await platform.ScalarAsync("placements", "update placements.opening set skills = '[]' where id = $1", opening.Id);
        var elin = await new ParticipantBuilder(platform).Answering("skills", "unknown").EnrolAsync();
        var page = await coach.GetAsync($"/matching/shortlist/{elin}?request={await coach.AskAsync(elin)}");
        var card = page.Text[page.Text.IndexOf("Utan krav", StringComparison.Ordinal)..];
        Assert.Matches(@"^.*?Kunskaper inget krävs, \d+ av \d+", card);
        Assert.DoesNotContain("Ingen tidigare arbetsgivare", page.Text, StringComparison.Ordinal);
        Assert.Contains("Frågas inte. Ingen regel här hindrar en tidigare arbetsgivare.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("scalar", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_map_has_every_place_in_a_list_and_home_as_no_point()
    {
        var coach = await platform.SignInAs("coach");
        var near = await World.Kitchen("Kartans kök").Place("Umeå", 63.87, 20.25).BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).EnrolAsync();
        var page = await coach.GetAsync($"/matching/shortlist/{elin}?request={await coach.AskAsync(elin)}");
        var map = page.Html[page.Html.IndexOf("<svg role=\"img\"", StringComparison.Ordinal)..];
        Assert.Contains("aria-label=\"Karta över platserna.", WebUtility.HtmlDecode(map), StringComparison.Ordinal);
        Assert.Matches($"<li value=\"\\d+\"><a href=\"#card-{near.Id}\">Kartans kök, \\d+(,\\d)? km</a>", WebUtility.HtmlDecode(map));
        Assert.Equal(1, Regex.Count(page.Html, "<a[^>]*data-color=\"accent\""));
        var unknown = await new ParticipantBuilder(platform).Answering("home", "unknown").EnrolAsync();
        Assert.Contains("så det finns ingen karta", (await coach.GetAsync($"/matching/shortlist/{unknown}?request={await coach.AskAsync(unknown)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_coach_and_another_persons_request_get_nothing()
    {
        var coach = await platform.SignInAs("coach");
        var (elin, omar) = (await new ParticipantBuilder(platform).EnrolAsync(), await new ParticipantBuilder(platform).Named("Omar").EnrolAsync());
        var request = await coach.AskAsync(elin);
        Assert.Equal(HttpStatusCode.NotFound, (await coach.GetAsync($"/matching/shortlist/{omar}?request={request}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await platform.SignInAs("coach", 2)).GetAsync($"/matching/shortlist/{elin}?request={request}")).Status);
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task No_raw_code_shows(string language)
    {
        var coach = await platform.SignInAs("coach");
        await World.Kitchen("Kodköket").Demand("noise", 3).Demand("crowd", 3).Skill("skill-x", true, 2).Language("sv", "C1")
            .Supervision("none").Adaptations("mentor").BuildAsync(platform);
        await World.Kitchen("Stoppköket").Licences("B").Certificates("food-hygiene").Access().BuildAsync(platform);
        var elin = await new ParticipantBuilder(platform).Answering("access", "step-free").EnrolAsync();
        var request = await coach.AskAsync(elin, ("Form.Focus", "calm"), ("Form.Focus", "near"));
        await coach.SubmitAsync("/account", "/language", ("language", language), ("returnUrl", "/"));
        foreach (var address in new[] { "request", "shortlist", "stopped", "toacquire", "answers" }.Select(p => $"/matching/{p}/{elin}")
            .Concat(["/matching", $"/participants/details/{elin}", "/"]))
        {
            var page = await coach.GetAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{address} answered {page.Status}: {page.Text}");
            Assert.Contains($"lang=\"{language}\"", page.Html, StringComparison.Ordinal);
            var codes = StandardVocabulary.Instance.Adaptations.Select(a => a.Id).Concat(StandardVocabulary.Instance.Axes.Select(a => a.Id))
                .Concat(["side-by-side", "on-demand", "work-training", "try-out", "food-hygiene", "skill-x", "9412"])
                    .Where(c => c.Contains('-', StringComparison.Ordinal) || char.IsDigit(c[0]));
            Assert.DoesNotContain(codes, c => Regex.IsMatch(page.Text, $@"(?<![\w-]){Regex.Escape(c)}(?![\w-])"));
            Assert.DoesNotMatch(@"\b(Reason|Card|Shortlist|Fix|Unknown|Group|Factor|Request|Focus|StopBy|State|Verdict|Panel|Known|Story|Today|tolerance|opening)\.\w", page.Text);
            Assert.DoesNotContain("{0}", page.Text, StringComparison.Ordinal);
            if (language == "en") Assert.DoesNotMatch(@"\b(och|poäng|platsen|klarar|inte|Stoppas|Lägg)\b",
                page.Text.Replace("köket", "", StringComparison.Ordinal));
        }
        Assert.NotEqual(Guid.Empty, request);
    }

    [Fact]
    public async Task Five_hundred_openings_take_as_many_questions_as_a_few()
    {
        await using var own = new FreshPlatform();
        await own.InitializeAsync();
        var coach = await own.SignInAs("coach");
        var first = await World.Kitchen("Många 0").BuildAsync(own);
        for (var n = 1; n < 25; n++) await World.Kitchen($"Många {n}").Of(first.Employer).BuildAsync(own);
        var elin = await new ParticipantBuilder(own).EnrolAsync();
        var request = await coach.AskAsync(elin);
        var address = $"/matching/shortlist/{elin}?request={request}";
        await coach.GetAsync(address);
        var few = await own.QueriesAsync(() => coach.GetAsync(address));
        await own.ScalarAsync("placements", """
            insert into placements.opening select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'reference', substr(md5(random()::text), 1, 10)))).*
            from placements.opening o, generate_series(1, 19) where o.title like 'Många %'
            """);
        Assert.Equal(500L, await own.ScalarAsync("placements", "select count(*) from placements.opening where title like 'Många %'"));
        var many = await own.QueriesAsync(() => coach.GetAsync(address));
        Assert.True(few > 5, $"Only {few} questions were seen.");
        Assert.True(many <= few + 4, $"{few} questions with 25 openings, {many} with 500.");
    }

    private sealed class FreshPlatform : PlatformFixture, IAsyncDisposable
    {
        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }
}
