namespace Platform.Host.Web;

/// <summary>The number a reader can give on the phone and an engineer can find in the log: ten letters and digits, no meaning.</summary>
internal static class ErrorReference
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static readonly object Key = new();

    public static string Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known)) return (string)known!;
        var reference = string.Create(10, 0, (text, _) =>
        {
            foreach (ref var c in text) c = Alphabet[Random.Shared.Next(Alphabet.Length)];
        });
        context.Items[Key] = reference;
        return reference;
    }
}
