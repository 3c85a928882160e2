using Employers.Domain;

namespace Employers.Tests.Domain;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("bjorkenscafe", "bjorkenscafe", true)]
    [InlineData("bjorkenscafe", "bjorkenskafe", true)]
    [InlineData("bjorkenscafe", "bjorkliden", false)]
    [InlineData("", "bjorkliden", false)]
    [InlineData("a", "b", false)]
    public void Names_that_share_most_of_their_letters_are_alike(string one, string other, bool alike) =>
        Assert.Equal(alike, Likeness.Of(one, other) >= Likeness.Least);
}
