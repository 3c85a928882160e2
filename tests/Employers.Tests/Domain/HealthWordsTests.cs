using Employers.Domain;

namespace Employers.Tests.Domain;

public sealed class HealthWordsTests
{
    [Theory]
    [InlineData("Hon har en DIAGNOS", true)]
    [InlineData("mår dåligt av ångesten", true)]
    [InlineData("är sjuk", true)]
    [InlineData("Plats på sjukhuset i Umeå", false)]
    [InlineData("Behöver en lugn plats och skrivna instruktioner", false)]
    [InlineData(null, false)]
    public void Words_about_health_are_noticed_and_needs_are_not(string? note, bool noticed) => Assert.Equal(noticed, HealthWords.In(note));
}
