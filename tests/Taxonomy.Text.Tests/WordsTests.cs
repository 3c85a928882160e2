namespace Taxonomy.Text.Tests;

/// <summary>Words are compared without marks, endings and noise, and odd signs do no harm.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("Ångström", "angstrom")]
    [InlineData("KØKKEN og Ærter", "kokken og arter")]
    [InlineData("Straße", "strasse")]
    [InlineData("🙂", "🙂")]
    public void Folding_takes_marks_and_capitals_away(string text, string folded) => Assert.Equal(folded, Words.Fold(text));

    [Fact]
    public void Half_signs_and_NUL_become_spaces() => Assert.Equal("a b c d", Words.Fold(string.Concat("a\0b", (char)0xD800, "c", (char)0xDC00, "d")));

    [Theory]
    [InlineData("sorterar")]
    [InlineData("sortera")]
    [InlineData("sortering")]
    [InlineData("sorteringen")]
    [InlineData("sorterade")]
    public void Inflections_meet_in_one_stem(string word) => Assert.Equal("sorter", Words.Stem(Words.Fold(word)));

    [Theory]
    [InlineData("barn")]
    [InlineData("gras")]
    [InlineData("hus")]
    [InlineData("b2")]
    [InlineData("")]
    public void Short_words_stay(string word) => Assert.Equal(word, Words.Stem(word));

    [Fact]
    public void Words_that_carry_nothing_are_left_out() => Assert.Equal(["stada", "diska", "c#", "c++", "2.5"], Words.Split("Städa och diska på C#, C++ & 2.5 – i"));
}
