using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Host.Accounts;

namespace Platform.Tests.Accounts;

/// <summary>An unknown address must cost what a known one costs: the hash nobody fits has to be read, and as dear, as any other.</summary>
public sealed class AbsentPasswordTests
{
    // Mark, function, rounds, length of the salt: what Identity reads before it works.
    private const int HeaderBytes = 13;

    [Theory]
    [InlineData(1_000)]
    [InlineData(210_000)]
    public void Is_checked_with_the_same_function_and_rounds_as_a_real_one(int rounds)
    {
        var options = Options.Create(new PasswordHasherOptions { IterationCount = rounds });
        var hasher = new PasswordHasher<StaffAccount>(options);
        var absent = new AbsentPassword(options);
        var real = Convert.FromBase64String(hasher.HashPassword(new(), "a long and quiet sentence"));
        var written = Convert.FromBase64String(absent.Hash);

        Assert.Equal(real[..HeaderBytes], written[..HeaderBytes]);
        Assert.Equal(real.Length, written.Length);
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(absent.Account, absent.Hash, "a long and quiet sentence"));
    }
}
