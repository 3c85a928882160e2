using Platform.Host.Demo;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Platform.Tests.Demo;

/// <summary>An installation in which somebody has begun to work is not filled over.</summary>
public sealed class WrittenInTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task What_people_have_written_stays_alone()
    {
        await new ParticipantBuilder(platform).EnrolAsync();
        var said = new StringWriter();
        Assert.NotNull(await DemoFixture.FillAsync(platform, new DemoPlan(new(2026, 3, 3), 1, 0.05), said, CancellationToken.None));
        Assert.Contains("stays as it is", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(1L, await DemoFixture.AskAsync<long>(platform, "participants", "select count(*) from participants.participant"));
        Assert.Equal(0L, await DemoFixture.AskAsync<long>(platform, "employers", "select count(*) from employers.employer"));
    }
}
