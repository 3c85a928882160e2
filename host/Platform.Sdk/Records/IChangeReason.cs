namespace Platform.Sdk;

/// <summary>Why the changes of this request or job are made; stands in the history beside who and when. One per scope.</summary>
public interface IChangeReason
{
    /// <summary>In the words of the one who changes («Import 2026-11-21», «Fel nummer»), at most 300 characters; null when nobody said. Longer is cut.</summary>
    string? Text { get; set; }
}
