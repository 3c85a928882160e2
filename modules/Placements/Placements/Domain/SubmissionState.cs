namespace Placements.Domain;

/// <summary>Where an employer's offer stands. The names are stored.</summary>
internal enum SubmissionState
{
    /// <summary>Sent, but nobody has pressed the button in the mail yet.</summary>
    Unconfirmed,

    /// <summary>In the queue: nobody has begun to read it.</summary>
    Waiting,

    /// <summary>A consultant is at work with it.</summary>
    Reviewing,

    /// <summary>It has become an opening in the inventory.</summary>
    Published,

    /// <summary>The unit has said no.</summary>
    Declined,

    /// <summary>The employer has taken it back.</summary>
    Withdrawn,
}
