using System.Text;

namespace Platform.Testing;

/// <summary>Lines that people, programs and accidents type: written by hand where each has a reason, the rest drawn by a seed from the world's scripts and signs.</summary>
public static class OddLines
{
    /// <summary>So many are in the figures.</summary>
    public const int All = 500;

    private const int EveryDay = 12, Seed = 20260303;

    private static readonly string[] ByHand =
    [
        "Räksmörgås & Søn", "<script>alert(1)</script>", "<b>fet", "</textarea><img src=x onerror=alert(1)>", "\"citat\" och 'apostrof'", "O'Brien", "😀👩‍👩‍👧‍👦🇸🇪", "مرحبا بكم", "שלום", "\u202Eomvänd",
        "a\u0301e\u0308", "\u0301\u0301 staplade tecken", "日本語の仕事", "Ωμέγα", "ZWJ\u200Dord", "tab\tmitt i", "50 % rabatt_100", "C:\\mapp\\fil", "\\u0041", "&amp; &lt;", "{0} {1}", "{{7*7}}", "$1 ${namn}",
        "@Model.Secret", "@@dubbel", "'; drop table x; --", "null", "undefined", "NaN", "true", "0", "-1", "1e308", "½ tjänst", "№ 5", "…", "—", "«citat»", "„deutsch“", "ﬁ ligatur", "İstanbul ı", "ß", "ÅÄÖåäö",
        "\uFEFFbom", "a\u00A0b", "a\u2003b", "http://exempel.example/?a=1&b=2", "+46 (0)90-12 34", "=1+1", "=cmd|' /C calc'!A0", "%00", "%s%n", "../../etc/passwd", "\u0001styr", "nul\0tecken", "ensam \ud800 halva",
        "\u200Bnollbredd", "ａｂｃ", "𝕄𝕒𝕥𝕙", "❤️‍🔥", "\u001b[31mröd", "[länk](javascript:alert(1))", "<!-- -->", "]]>", "%F0%9F%98%80", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤a", new('x', 200), string.Concat(Enumerable.Repeat("lång rad ", 400)),
    ];

    /// <summary>Blocks from which signs are drawn: first and last code point.</summary>
    private static readonly (int First, int Last)[] Blocks =
    [
        (0x21, 0x7e), (0xa1, 0x17f), (0x300, 0x36f), (0x370, 0x3ff), (0x400, 0x4ff), (0x5d0, 0x5ea), (0x620, 0x64a), (0x900, 0x939), (0xe01, 0xe3a), (0x1200, 0x1248), (0x2010, 0x205e), (0x20a0, 0x20bf),
        (0x2190, 0x21ff), (0x3041, 0x3096), (0x4e00, 0x4fff), (0xac00, 0xacff), (0xe000, 0xe0ff), (0xff01, 0xff5e), (0x10330, 0x1034a), (0x1d400, 0x1d454), (0x1f300, 0x1f5ff), (0x1f600, 0x1f64f), (0x01, 0x1f), (0x7f, 0x9f),
    ];

    /// <summary>All of them in the full run, otherwise a dozen that change with the place they are used in.</summary>
    /// <param name="place">Number of the place, so that everyday's places together see most of what was written by hand.</param>
    public static IReadOnlyList<string> For(int place) =>
        Clone.IsFullRun ? [.. Take()] : [.. Take().Where((_, i) => i % (All / EveryDay) == place % (All / EveryDay) || i == place % ByHand.Length)];

    private static IEnumerable<string> Take()
    {
        var random = new Random(Seed);
        foreach (var line in ByHand) yield return line;
        for (var i = ByHand.Length; i < All; i++)
        {
            var line = new StringBuilder("x");
            for (var length = random.Next(1, 60); length > 0; length--)
            {
                var (first, last) = Blocks[random.Next(Blocks.Length)];
                line.Append(random.Next(6) == 0 ? " " : char.ConvertFromUtf32(random.Next(first, last + 1)));
            }
            yield return line.ToString();
        }
    }
}
