using Employers.Domain;

namespace Employers.Tests.Domain;

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("SE", "212000-0142", true, false)]
    [InlineData("SE", "2120000143", false, false)]
    [InlineData("SE", "19900102-2384", true, true)]
    [InlineData("DK", "25313763", true, false)]
    [InlineData("DK", "25313764", false, false)]
    [InlineData("SE", "x", false, false)]
    public void A_number_is_checked_and_a_persons_is_told_from_an_organisations(string country, string typed, bool good, bool personal)
    {
        Assert.Equal(good, OrganisationNumber.TryRead(country, typed, out var number));
        Assert.Equal(personal, number?.IsPersonal ?? false);
    }
}
