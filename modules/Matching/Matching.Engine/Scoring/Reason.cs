namespace Matching.Engine.Scoring;

/// <summary>A reason as a key with arguments: codes and numbers, never personal text. Whoever shows it translates it.</summary>
/// <param name="Key">One of <see cref="ReasonWords.Keys"/>.</param>
/// <param name="Arguments">What the words are about, in the order of the key's words.</param>
public sealed record Reason(string Key, IReadOnlyList<string> Arguments)
{
    /// <summary>A reason with its arguments.</summary>
    public static Reason Of(string key, params string[] arguments) => new(key, arguments);

    /// <summary>The reason in plain English.</summary>
    public override string ToString() => ReasonWords.Of(this);
}
