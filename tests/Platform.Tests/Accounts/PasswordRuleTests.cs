using Microsoft.Extensions.Localization;
using Platform.Host;
using Platform.Host.Accounts;

namespace Platform.Tests.Accounts;

public sealed class PasswordRuleTests
{
    private readonly PasswordRule _rule = new(new AccountErrors(new KeysAsTexts()));

    [Theory]
    [InlineData("kort", "PasswordTooShort")]
    [InlineData("elva tecken", "PasswordTooShort")]
    [InlineData("lösenord2026", "PasswordTooCommon")]
    [InlineData("Sommaren2026!", "PasswordTooCommon")]
    [InlineData("P@ssw0rd1234", "PasswordTooCommon")]
    [InlineData("aaaaaaaaaaaa", "PasswordTooCommon")]
    [InlineData("hejhejhejhejhej", "PasswordTooCommon")]
    [InlineData("123456789012", "PasswordTooCommon")]
    [InlineData("qwertyuiopå1", "PasswordTooCommon")]
    [InlineData("poiuytrewqpoi", null)]
    [InlineData("stockholm2026", "PasswordTooCommon")]
    [InlineData("sommarsommar", "PasswordTooCommon")]
    [InlineData("välkommenadmin", "PasswordTooCommon")]
    [InlineData("annalind2026!", "PasswordNamesOwner")]
    [InlineData("AnnaLind12345", "PasswordNamesOwner")]
    [InlineData("anna ror båten över sjön", null)]
    [InlineData("krusbär trappa lönn", null)]
    [InlineData("tolv tecken.", null)]
    public void Long_and_unguessed_is_all_that_is_asked(string password, string? refusal) =>
        Assert.Equal(refusal, _rule.Check("Anna Lind", "anna.lind@kommun.example", password)?.Code);

    [Fact]
    public void Endless_passwords_are_refused() =>
        Assert.Equal("PasswordTooLong", _rule.Check("Anna Lind", null, new string('x', 64) + new string('y', 65))?.Code);

    private sealed class KeysAsTexts : IStringLocalizer<HostTexts>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, name);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
