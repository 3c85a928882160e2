namespace Participants.Domain;

/// <summary>How a participant, who has no account, has confirmed something. The names are stored.</summary>
internal enum Confirmation
{
    /// <summary>Read on a screen together with the member of staff.</summary>
    Screen,

    /// <summary>Signed on paper.</summary>
    Paper,
}
