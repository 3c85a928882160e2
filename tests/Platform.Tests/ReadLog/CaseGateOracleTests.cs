using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>Random relations against an oracle that goes through them one by one.</summary>
public sealed class CaseGateOracleTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const int Seed = 20261121;

    private readonly CaseWorld world = new(platform);

    [Fact]
    public async Task The_gate_agrees_with_the_oracle_in_every_case()
    {
        var cases = Clone.IsFullRun ? 10_000 : 1_000;
        var random = new Random(Seed);
        Guid[] staff = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var people = new List<Person>();
        for (var i = 0; i < cases; i++) people.Add(await MakeAsync(random, staff));

        var (wrong, known) = (new List<string>(), 0);
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<ICaseGate>();
        foreach (var who in staff)
            foreach (var inList in new[] { false, true })
            {
                var answers = await gate.AskAsync(new(who, [.. people.Select(p => p.Id)], inList), CancellationToken.None);
                foreach (var person in people)
                {
                    var wanted = Oracle(person, who, inList);
                    var given = answers.GetValueOrDefault(person.Id);
                    known += given is null ? 0 : 1;
                    if ((given?.Scope ?? PersonDetail.None) != wanted.Scope || given is not null && given.Relation != wanted.Relation)
                        wrong.Add($"seed {Seed}: {who}, in list {inList}: gate {given}, oracle {wanted}: {person}");
                }
            }
        Assert.Empty(wrong);
        Assert.InRange(known, cases / 2, cases * 6);
        Assert.Empty(await gate.AskAsync(new(Guid.Empty, [.. people.Select(p => p.Id)], InList: false), CancellationToken.None));
    }

    private (CaseRelationKind? Relation, PersonDetail Scope) Oracle(Person person, Guid staff, bool inList)
    {
        (CaseRelationKind? Relation, PersonDetail Scope) all = (null, PersonDetail.None);
        if (person.Protected && (inList || !person.Named.Contains(staff))) return all;
        foreach (var one in person.Relations)
        {
            if (one.Staff != staff || world.Today < one.From) continue;
            if (one.Until is { } end && end < world.Today) continue;
            var scope = PersonDetail.All;
            if (one.Kind == CaseRelationKind.Coordinator) scope = PersonDetail.Name | PersonDetail.Contact | PersonDetail.Plan;
            if (one.Kind == CaseRelationKind.Proposal)
            {
                scope = PersonDetail.None;
                foreach (var allowed in new[] { PersonDetail.Name, PersonDetail.Contact, PersonDetail.Needs })
                    if (one.Released!.Value.HasFlag(allowed)) scope |= allowed;
            }
            all = (all.Relation is { } closest && closest < one.Kind ? closest : one.Kind, all.Scope | scope);
        }
        return all;
    }

    private async Task<Person> MakeAsync(Random random, Guid[] staff)
    {
        var hidden = random.Next(4) == 0;
        var person = new Person(await world.PersonAsync("P", hidden ? "marked" : "no"), hidden, [.. staff.Where(_ => random.Next(2) == 0)], []);
        foreach (var named in person.Named) await world.NameAsync(person.Id, named);
        var used = new HashSet<(Guid, CaseRelationKind, DateOnly)>();
        for (var i = random.Next(5); i > 0; i--)
        {
            var kind = (CaseRelationKind)random.Next(5);
            var from = world.Today.AddDays(random.Next(-3, 3));
            DateOnly? until = kind == CaseRelationKind.Substitute || random.Next(2) == 0 ? from.AddDays(random.Next(4)) : null;
            var one = new Relation(staff[random.Next(3)], kind, from, until, kind == CaseRelationKind.Proposal ? (PersonDetail)random.Next(64) : null);
            if (!used.Add((one.Staff, kind, from))) continue;
            person.Relations.Add(one);
            await world.RelateAsync(person.Id, one.Staff, kind, from, until, one.Released);
        }
        return person;
    }

    private sealed record Person(Guid Id, bool Protected, IReadOnlyList<Guid> Named, List<Relation> Relations);

    private sealed record Relation(Guid Staff, CaseRelationKind Kind, DateOnly From, DateOnly? Until, PersonDetail? Released);
}
