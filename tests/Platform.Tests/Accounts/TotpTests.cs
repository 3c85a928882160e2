using System.Text;
using Platform.Host.Accounts;

namespace Platform.Tests.Accounts;

public sealed class TotpTests
{
    /// <summary>The key of the examples in RFC 6238, appendix B; codes are the last six of its eight figures.</summary>
    private static readonly string Secret = Base32.Write(Encoding.ASCII.GetBytes("12345678901234567890"));

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int steps, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var code = Totp.Code(Secret, Totp.StepAt(now) + steps);
        Assert.Equal(taken ? Totp.StepAt(now) + steps : null, Totp.StepOf(Secret, code, now));
    }

    [Fact]
    public void A_secret_survives_being_written_as_text()
    {
        for (var length = 1; length < 40; length++)
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 37 + length)).ToArray();
            Assert.Equal(bytes, Base32.Read(Base32.Write(bytes)));
        }
    }

    [Fact]
    public void A_recovery_code_is_read_however_it_is_typed()
    {
        foreach (var code in RecoveryCodeText.NewSet())
        {
            Assert.Equal(code, RecoveryCodeText.Read(RecoveryCodeText.Shown(code)));
            Assert.Equal(code, RecoveryCodeText.Read($" {code[..5].ToLowerInvariant()} {code[5..]} "));
        }
        Assert.Null(RecoveryCodeText.Read("123456"));
    }
}
