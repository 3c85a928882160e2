using Platform.Host.ReadLog;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>Readings written as the host writes them, at the moment a test wants.</summary>
internal sealed class Readings(PlatformFixture platform)
{
    public CaseWorld World { get; } = new(platform);

    /// <summary>Writes one reading.</summary>
    public Task AddAsync(
        Guid staff, Guid person, DateTimeOffset at, string role = "coach", string relation = "assigned", string what = "name contact plan needs", string purpose = "case.work",
        string page = "/participants/details/{id:guid}") =>
        World.ScalarAsync("platform", "select platform.append_read_log($1, $2, $3, $4, $5, 'ABCDEFGHJK', $6, $7, $8)",
            at, staff, new[] { role }, purpose, page, new[] { person }, new[] { relation }, new[] { what });

    /// <summary>How many rows the page shows.</summary>
    public static int Count(Answer page) => page.Html.Split("data-label=\"Ärendets märke\"").Length - 1;

    public static string Mark(Guid person) => CaseMark.Of(person);
}
