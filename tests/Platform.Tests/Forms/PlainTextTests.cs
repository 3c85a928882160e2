using Platform.Sdk.Forms;

namespace Platform.Tests.Forms;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Åsa\0 Öst", "Åsa Öst")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("rad\r\nrad\rrad\n", "rad\nrad\nrad\n")]
    [InlineData(" <script>alert('x')</script> 😀 \u202e\t", " <script>alert('x')</script> 😀 \u202e\t")]
    public void What_cannot_be_stored_goes_and_the_rest_stays(string typed, string kept) => Assert.Equal(kept, PlainText.Cleaned(typed));

    [Theory]
    [InlineData(null, null)]
    [InlineData(" \t\n\0", null)]
    [InlineData("  Åsa\nÖst ", "Åsa\nÖst")]
    public void What_is_kept_has_no_space_around_it_and_nothing_is_null(string? typed, string? kept) => Assert.Equal(kept, PlainText.Of(typed));

    [Fact]
    public void A_line_has_no_breaks() => Assert.Equal("Åsa Öst", PlainText.Line(" Åsa\r\nÖst\t"));
}
