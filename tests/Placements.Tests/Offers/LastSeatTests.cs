using System.Net;
using Platform.Testing;

namespace Placements.Tests.Offers;

/// <summary>The last seat, said yes to from many sides in the same moment.</summary>
public sealed class LastSeatTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const int Rounds = 50;
    private const int Rivals = 4;

    [Fact]
    public async Task The_last_seat_is_given_once_and_the_others_stand_in_line_with_their_coach_told()
    {
        var consultant = await platform.SignInAs("consultant");
        var employer = (await OpeningBuilder.Opening().BuildAsync(platform)).Employer;
        for (var round = 0; round < Rounds; round++)
        {
            var opening = await OpeningBuilder.Opening().Of(employer).Seats(1).BuildAsync(platform);
            var offers = new List<MadeOffer>();
            for (var i = 0; i < Rivals; i++) offers.Add(await platform.OfferAsync(opening));
            var forms = new List<(string Action, (string, string)[] Values)>();
            foreach (var offer in offers)
            {
                var page = await consultant.GetAsync(offer.Page + "/answer?answer=yes");
                var action = offer.Page + "/answer?handler=yes";
                forms.Add((action, [.. Visitor.Hidden(page.Html, action), ("How", "Called"), .. World.Yes("2026-03-09")]));
            }

            var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => consultant.PostAsync(f.Action, f.Values))));

            Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.Redirect, a.Text));
            Assert.Equal(1L, await platform.AskPlacementsAsync<long>("select count(*) from placements.placement where opening_id = $1", opening.Id));
            Assert.Equal(Rivals - 1L, await platform.AskPlacementsAsync<long>("select count(*) from placements.offer where opening_id = $1 and state = 'queued'", opening.Id));
            Assert.Equal(Rivals - 1L, await platform.AskPlacementsAsync<long>(
                "select count(*) from placements.outbox where payload ->> 'opening' = $1 and payload ->> 'answer' = 'seat-taken'", opening.Id.ToString()));
            if (round > 0) continue;
            var places = new List<string>();
            foreach (var offer in offers)
            {
                var page = await consultant.GetAsync($"/placements/offer/{offer.Id}/answered");
                if (page.Heading == "Platsen är fylld") places.Add(page.Text);
            }
            for (var place = 1; place < Rivals; place++)
                Assert.Single(places, p => p.Contains($"Platsen blev fylld medan du läste. Ditt förslag står nu som nummer {place} i kön.", StringComparison.Ordinal));
            Assert.Contains("Nummer 1 i kö:", (await (await platform.SignInAs("coach")).GetAsync("/?show=Waiting")).Text, StringComparison.Ordinal);
        }
    }
}
