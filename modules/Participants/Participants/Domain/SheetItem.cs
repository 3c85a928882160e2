namespace Participants.Domain;

/// <summary>One piece of what a participant approved, kept as it was that day: a token in the words of no language, or plain text.</summary>
internal sealed class SheetItem
{
    public string Field { get; set; } = "";

    public string Question { get; set; } = "";

    public string? Token { get; set; }

    public string? Text { get; set; }
}
