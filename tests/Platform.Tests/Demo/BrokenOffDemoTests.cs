using System.Text;
using Platform.Host.Demo;
using Platform.Testing;

namespace Platform.Tests.Demo;

/// <summary>A demo that was killed in the middle, and two of one plan.</summary>
public sealed class BrokenOffDemoTests(PlatformFixture broken, BrokenOffDemoTests.Second other)
    : IClassFixture<PlatformFixture>, IClassFixture<BrokenOffDemoTests.Second>
{
    private static readonly DemoPlan Plan = new(new(2026, 3, 3), Months: 2, Share: 0.05);

    /// <summary>Half a past is none: the next start throws it away, and ends where a start without a kill ends, to the byte.</summary>
    [Fact]
    public async Task A_filling_broken_off_is_begun_anew_and_ends_like_any_other()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoFixture.FillAsync(broken, Plan, new StopsAt("%,", stop), stop.Token));
        Assert.NotEqual(0L, await DemoFixture.AskAsync<long>(broken, "participants", "select count(*) from participants.participant"));

        var said = new StringWriter();
        Assert.NotNull(await DemoFixture.FillAsync(broken, Plan, said, CancellationToken.None));
        Assert.Contains("begun anew", said.ToString(), StringComparison.Ordinal);

        Assert.NotNull(await DemoFixture.FillAsync(other, Plan, new StringWriter(), CancellationToken.None));
        Assert.Equal(await Fingerprint.OfAsync(other), await Fingerprint.OfAsync(broken));
    }

    /// <summary>Of the same class would be the same object.</summary>
    public sealed class Second : PlatformFixture;

    /// <summary>Breaks off when a word is said.</summary>
    private sealed class StopsAt(string word, CancellationTokenSource stop) : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value)
        {
            if (value?.Contains(word, StringComparison.Ordinal) == true) stop.Cancel();
            return base.WriteLineAsync(value);
        }
    }
}
