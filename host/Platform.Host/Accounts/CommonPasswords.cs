using System.Collections.Frozen;

namespace Platform.Host.Accounts;

/// <summary>
/// Passwords that are tried first: a common word with figures and signs around it, one word again and again, rows of the keyboard,
/// counting. A list of words rather than of passwords, because at twelve characters people add to the word they always took.
/// </summary>
internal static class CommonPasswords
{
    private const int WordLeft = 4;

    private static readonly FrozenSet<string> Words = """
        password passwort passw0rd adgangskode kodeord losenord lösenord hemligt hemlig sommar sommaren vinter vintern host hösten var våren
        valkommen välkommen velkommen welcome hejsan hejhej hallojsan svejsan sverige sweden danmark denmark stockholm goteborg göteborg malmo malmö
        umea umeå uppsala vasteras västerås orebro örebro linkoping linköping helsingborg norrkoping norrköping jonkoping jönköping kobenhavn københavn
        kommun kommunen region regionen arbete jobb jobbet insteg administrator administrador admin användare anvandare user test testtest demo
        qwerty qwertyuiop qwertyuiopå asdfgh asdfghjkl asdfghjklö zxcvbnm qazwsx qazwsxedc 1q2w3e4r 1q2w3e4r5t abc abcd abcdef abcdefgh abcdefghijkl
        iloveyou jagalskardig jagälskardig alskling älskling letmein monkey dragon football fotboll hockey sunshine princess prinsessa master
        superman batman starwars pokemon whatever trustno computer dator internet secret changeme default mustang shadow michael jennifer
        januari februari mars april maj juni juli augusti september oktober november december
        mandag måndag tisdag onsdag torsdag fredag lordag lördag sondag söndag spring summer autumn winter monday tuesday wednesday thursday friday
        aik djurgarden djurgården hammarby malmoff ifkgoteborg frolunda frölunda kallekula nallepuh bajskorv kanelbulle kottbulle köttbulle
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Rows = ["01234567890123456789", "qwertyuiopåasdfghjklöäzxcvbnm", "abcdefghijklmnopqrstuvwxyzåäö", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"];

    public static bool Contains(string password)
    {
        var plain = Unmasked(password.ToLowerInvariant());
        var lower = password.ToLowerInvariant();
        return IsOneAgain(lower) || IsRow(lower) || Words.Contains(Word(lower)) || Words.Contains(Word(plain)) || IsWordsOnly(Word(plain));
    }

    /// <summary>The letters between whatever figures and signs stand before and after.</summary>
    private static string Word(string text) => text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);

    private static string Unmasked(string text) => text.Trim([.. text.Where(c => !char.IsLetter(c) && c is not ('0' or '@' or '$')).Distinct()])
        .Replace('0', 'o').Replace('@', 'a').Replace('4', 'a').Replace('3', 'e').Replace('1', 'i').Replace('$', 's').Replace('5', 's').Replace('7', 't');

    /// <summary>«aaaaaaaaaaaa», «abcabcabcabc», «hejhejhejhej».</summary>
    private static bool IsOneAgain(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (Enumerable.Range(length, text.Length - length).All(i => text[i] == text[i - length])) return true;
        return false;
    }

    /// <summary>Along a row of the keyboard, the alphabet or the figures, either way.</summary>
    private static bool IsRow(string text)
    {
        var turned = new string([.. text.Reverse()]);
        return Rows.Any(row => row.Contains(text, StringComparison.Ordinal) || row.Contains(turned, StringComparison.Ordinal));
    }

    /// <summary>Two common words after each other: «sommarsommar», «passwordadmin».</summary>
    private static bool IsWordsOnly(string text) => Enumerable.Range(WordLeft - 1, Math.Max(0, text.Length - 2 * (WordLeft - 1)))
        .Any(at => Words.Contains(text[..at]) && Words.Contains(text[at..]));
}
