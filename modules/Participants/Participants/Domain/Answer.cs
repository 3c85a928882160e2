namespace Participants.Domain;

/// <summary>One token of an answer, as it is kept: see <see cref="Question"/>.</summary>
internal sealed class Answer
{
    public string Question { get; set; } = "";

    public string Token { get; set; } = "";
}
