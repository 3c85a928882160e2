using System.Globalization;
using Platform.Host.Language;

namespace Platform.Tests.Accounts;

public sealed class NumberBinderTests
{
    [Theory]
    [InlineData("59,5", "59.5")]
    [InlineData("59.5", "59.5")]
    [InlineData(" 1 234,50 ", "1234.50")]
    [InlineData("1\u00a0234", "1234")]
    [InlineData("\u22123,5", "-3.5")]
    [InlineData("0", "0")]
    [InlineData("1.234,5", null)]
    [InlineData("1,2,3", null)]
    [InlineData("1e5", null)]
    [InlineData("många", null)]
    [InlineData("NaN", null)]
    public void Comma_and_point_are_read_alike_and_what_can_mean_two_things_is_refused(string typed, string? number) =>
        Assert.Equal(number, NumberBinder.Read(typed)?.ToString(CultureInfo.InvariantCulture));
}
