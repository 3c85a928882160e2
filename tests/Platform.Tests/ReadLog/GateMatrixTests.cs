using System.Net;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>Role × relation × what is asked for: every cell by the real page, with its rows.</summary>
public sealed class GateMatrixTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const PersonDetail Coordinators = PersonDetail.Name | PersonDetail.Contact | PersonDetail.Plan;
    private const PersonDetail Sheet = PersonDetail.Name | PersonDetail.Needs;

    private readonly CaseWorld world = new(platform);

    [Fact]
    public async Task Each_cell_is_what_permission_and_relation_give_together()
    {
        var cells = 0;
        foreach (var role in Host.Access.Roles.All)
        {
            var visitor = await platform.SignInAs(role);
            var staff = await world.StaffAsync(role);
            foreach (var relation in Relations())
            {
                var person = await world.PersonAsync("Elin", relation.Protected ? "address" : "no");
                if (relation.Kind is { } kind) await world.RelateAsync(person, staff, kind, relation.From, relation.Until, relation.Released);
                if (relation.Named) await world.NameAsync(person, staff);
                var mayOpen = role is "coach" or "consultant" or "coordinator";
                var where = $"{role}, {relation}";

                var (scope, page) = (relation.Scope, $"/participants/details/{person}");
                var last = await world.LastAsync();
                var opened = await visitor.GetAsync(page);
                var shown = scope & PersonDetail.Case;
                AssertCell(where, mayOpen, (shown & PersonDetail.Name) != 0, shown, opened, await world.SinceAsync(last));

                last = await world.LastAsync();
                var number = await visitor.SubmitAsync("/account", page + "?handler=IdentityNumber");
                shown = scope & (PersonDetail.Case | PersonDetail.Identity);
                AssertCell(where + ", number", mayOpen, (shown & PersonDetail.Identity) != 0, shown, number, await world.SinceAsync(last));

                var named = opened.Status == HttpStatusCode.OK && (await visitor.GetAsync("/participants?size=100")).Text.Contains("Elin", StringComparison.Ordinal);
                Assert.False(named && relation.Protected, where + ": a protected person stands in the list.");
                cells += 2;
                await world.ScalarAsync("participants", "delete from participants.participant where id = $1", person);
            }
        }
        Assert.Equal(5 * Relations().Count() * 2, cells);
    }

    private static void AssertCell(string where, bool mayOpen, bool knows, PersonDetail shown, Answer answer, IReadOnlyList<string> rows)
    {
        var wanted = !mayOpen ? HttpStatusCode.Forbidden : knows ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        Assert.True(answer.Status == wanted, $"{where}: {answer.Status}, wanted {wanted}.");
        var details = rows.Select(r => r.Split(' ')[3]).ToList();
        Assert.True(details.SequenceEqual(wanted == HttpStatusCode.OK ? [shown.Codes().Replace(' ', '+')] : []), $"{where}: left {string.Join(", ", rows)}");
    }

    private IEnumerable<Relation> Relations()
    {
        var (today, past, soon) = (world.Today, world.Today.AddDays(-30), world.Today.AddDays(1));
        yield return new("none", null, today, null, PersonDetail.None);
        foreach (var kind in Enum.GetValues<CaseRelationKind>())
        {
            PersonDetail? sheet = kind == CaseRelationKind.Proposal ? Sheet | PersonDetail.Identity | PersonDetail.Health : null;
            var scope = kind switch { CaseRelationKind.Coordinator => Coordinators, CaseRelationKind.Proposal => Sheet, _ => PersonDetail.All };
            yield return new("live", kind, past, today, scope, sheet);
            yield return new("over", kind, past, today.AddDays(-1), PersonDetail.None, sheet);
            yield return new("to come", kind, soon, soon.AddDays(9), PersonDetail.None, sheet);
            yield return new("protected", kind, past, today, PersonDetail.None, sheet, Protected: true);
            yield return new("protected and named", kind, past, today, scope, sheet, Protected: true, Named: true);
        }
        yield return new("named without relation", null, today, null, PersonDetail.None, Protected: true, Named: true);
    }

    private sealed record Relation(
        string Word, CaseRelationKind? Kind, DateOnly From, DateOnly? Until, PersonDetail Scope, PersonDetail? Released = null, bool Protected = false, bool Named = false);
}
