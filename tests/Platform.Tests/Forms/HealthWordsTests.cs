using Platform.Sdk.Forms;

namespace Platform.Tests.Forms;

public sealed class HealthWordsTests
{
    [Theory]
    [InlineData("Hon har en DIAGNOS")]
    [InlineData("mår dåligt av ångesten")]
    [InlineData("är sjuk")]
    [InlineData("Har ADHD och behöver pauser")]
    [InlineData("Utredning av ADD pågår")]
    [InlineData("Hen är sjukskriven på halvtid")]
    [InlineData("Har ont, tar mediciner")]
    [InlineData("He has depression")]
    [InlineData("Takes medication")]
    public void Words_of_health_are_noticed(string text) => Assert.True(HealthWords.In("Lugn plats", text));

    [Theory]
    [InlineData("Plats på sjukhuset i Umeå")]
    [InlineData("Vill arbeta med människor på ett sjukhem")]
    [InlineData("Behöver en lugn plats och skrivna instruktioner")]
    [InlineData("Kan addera tal och räkna kassan")]
    [InlineData("We could add an hour on Fridays")]
    [InlineData("Mötet drog igång sent")]
    [InlineData("Är beroende av buss")]
    [InlineData(null)]
    public void Needs_and_plain_words_are_not(string? text) => Assert.False(HealthWords.In(text, ""));
}
