using Participants.Domain;

namespace Participants.Tests.Domain;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Åsa\0 Öst", "Åsa Öst")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("rad\r\nrad\rrad", "rad\nrad\nrad")]
    [InlineData("<script>alert('x')</script> 😀 \u202e", "<script>alert('x')</script> 😀 \u202e")]
    public void What_cannot_be_stored_goes_and_the_rest_stays(string typed, string kept) => Assert.Equal(kept, PlainText.Of(typed));

    [Theory]
    [InlineData("Har ADHD och vill ha lugnt", true)]
    [InlineData("Hen är sjukskriven på halvtid", true)]
    [InlineData("Har ont, tar mediciner", true)]
    [InlineData("He has depression", true)]
    [InlineData("Vill arbeta med människor på ett sjukhem", false)]
    [InlineData("Behöver tydliga pauser och en lugn plats", false)]
    [InlineData("Addera tal och räkna kassan", false)]
    public void Words_of_health_are_noticed_and_needs_are_not(string text, bool health) => Assert.Equal(health, HealthWords.Speak(text));
}
