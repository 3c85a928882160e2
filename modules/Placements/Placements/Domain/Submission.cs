using Platform.Sdk;

namespace Placements.Domain;

/// <summary>An employer's offer of an opening, sent on the public pages, and what became of it. The opening it becomes bears its id.</summary>
internal sealed class Submission : ITracked
{
    public const string NumberField = "submission.number";
    public const int MostMails = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(2);

    private Submission(Guid id, string reference, string language, DateTimeOffset sent) => (Id, Reference, Language, Sent) = (id, reference, language, sent);

    public Guid Id { get; private set; }

    public string Reference { get; private set; }

    public string Language { get; private set; }

    public SubmissionState State { get; private set; } = SubmissionState.Unconfirmed;

    public string Workplace { get; private set; } = "";

    /// <summary>The organisation number as typed, encrypted: a sole trader's is a personal identity number.</summary>
    public byte[]? NumberCipher { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactEmail { get; private set; }

    public string? ContactPhone { get; private set; }

    public string? BestTime { get; private set; }

    public OfferedWork Work { get; private set; } = new();

    public OfferedTime? Time { get; private set; }

    public DateTimeOffset Sent { get; private set; }

    /// <summary>When it entered the queue.</summary>
    public DateTimeOffset? Confirmed { get; private set; }

    /// <summary>The day by which we have promised an answer; of somebody who does not offer a place today, the day to ask again.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public Guid? ReviewerId { get; private set; }

    public DateTimeOffset? Read { get; private set; }

    public DateTimeOffset? Answered { get; private set; }

    public string? DeclineCode { get; private set; }

    /// <summary>What the reviewer added for the employer to read.</summary>
    public string? DeclineWords { get; private set; }

    public DateTimeOffset? Withdrawn { get; private set; }

    /// <summary>Of a withdrawn one: we do not ask before this day.</summary>
    public DateOnly? NotBefore { get; private set; }

    public int Mails { get; private set; }

    public DateTimeOffset? LastMail { get; private set; }

    public uint Version { get; private set; }

    public bool IsOpen => State is SubmissionState.Waiting or SubmissionState.Reviewing;

    public static Submission Send(Guid id, string reference, string language, OfferedBy by, OfferedWork work, OfferedTime? time, byte[]? number, DateTimeOffset now) =>
        new(id, reference, language, now)
        {
            Workplace = by.Workplace!, NumberCipher = number, ContactName = by.Contact, ContactEmail = by.Email, ContactPhone = by.Phone, BestTime = by.BestTime,
            Work = work, Time = time,
        };

    /// <summary>Into the queue. A second confirmation changes nothing.</summary>
    public bool Enter(DateOnly answerBy, DateTimeOffset now)
    {
        if (State != SubmissionState.Unconfirmed) return false;
        (State, Confirmed, AnswerBy) = (SubmissionState.Waiting, now, answerBy);
        return true;
    }

    /// <summary>When the confirmation may be mailed again; null when it may not.</summary>
    public DateTimeOffset? NextMail => State != SubmissionState.Unconfirmed || Mails >= MostMails ? null
        : LastMail is { } last ? last + FirstWait * Math.Pow(2, Mails - 1) : DateTimeOffset.MinValue;

    public void Mailed(DateTimeOffset now) => (Mails, LastMail) = (Mails + 1, now);

    public void MoveTo(string email) => ContactEmail = email;

    public void Reach(string? contact, string? phone, string? bestTime) => (ContactName, ContactPhone, BestTime) = (contact, phone, bestTime);

    public void Take(Guid reviewer, DateTimeOffset now) => (State, ReviewerId, Read) = (SubmissionState.Reviewing, reviewer, Read ?? now);

    public void Publish(DateTimeOffset now) => (State, Answered) = (SubmissionState.Published, now);

    public void Decline(string code, string? words, Guid reviewer, DateTimeOffset now) =>
        (State, DeclineCode, DeclineWords, ReviewerId, Read, Answered) = (SubmissionState.Declined, code, words, reviewer, Read ?? now, now);

    public void Withdraw(DateOnly notBefore, DateTimeOffset now) => (State, Withdrawn, NotBefore) = (SubmissionState.Withdrawn, now, notBefore);
}
