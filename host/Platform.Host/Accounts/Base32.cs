namespace Platform.Host.Accounts;

/// <summary>RFC 4648 base 32 without padding: what code apps and people can type.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + 4) / 5];
        int bits = 0, held = 0, at = 0;
        foreach (var b in bytes)
        {
            held = (held << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text[at++] = Alphabet[(held >> bits) & 31];
            }
        }
        if (bits > 0) text[at] = Alphabet[(held << (5 - bits)) & 31];
        return new(text);
    }

    /// <exception cref="FormatException">A character outside the alphabet.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        int bits = 0, held = 0;
        foreach (var c in text.TrimEnd('='))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if (value < 0) throw new FormatException($"«{c}» is not a base 32 character. Maybe the text holds spaces.");
            held = ((held << 5) | value) & 0xFFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
