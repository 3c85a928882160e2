using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Placements.Contracts;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Public;

/// <summary>
/// Takes offers in: sends the mail that confirms one, and puts it into the queue. Only a confirmed offer, or one without an address, is told
/// to anybody. The caller saves.
/// </summary>
internal sealed class OfferDesk(
    PlacementsDb db, OnDuty duty, IMailQueue mails, IFieldCipher cipher, IIds ids, IWorkingDays workingDays, IInstallationClock clock)
{
    /// <summary>An answer is promised within so many working days.</summary>
    public const int AnswerDays = 2;

    private const string KeyField = "submission.confirmation";

    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(7);

    public Submission Send(OfferDraft draft, string language)
    {
        var id = ids.New();
        var number = draft.By!.Number is { } typed ? cipher.Encrypt(typed, id, Submission.NumberField) : null;
        var submission = Submission.Send(id, CaseReference.Of(id), language, draft.By, draft.Work!, draft.Work!.IsLater ? null : draft.Time, number, clock.Now);
        db.Add(submission);
        if (submission.ContactEmail is null) Enter(submission);
        else Mail(submission);
        return submission;
    }

    /// <summary>The button in the mail was pressed: into the queue, and a receipt that says what happens next, who and when, and where the case is.</summary>
    public async Task ConfirmAsync(Submission submission, CancellationToken stop)
    {
        if (!Enter(submission)) return;
        var (who, language) = (await duty.WhoHasAsync(submission.ReviewerId, stop), submission.Language);
        var day = await Speaking.InAsync(language, () => Task.FromResult(OfferTexts.Spoken(submission.AnswerBy!.Value, clock.Today)));
        mails.Enqueue(db, new MailMessage(submission.Work.IsLater ? "OfferLater" : "OfferReceived", submission.ContactEmail!, language)
        {
            Arguments = [who.Name, day, OfferAddresses.Case(submission.Reference, language), submission.Reference],
            About = submission.Reference,
            AskedFor = true,
        });
    }

    private bool Enter(Submission submission)
    {
        var answerBy = submission.Work is { IsLater: true, AskAgain: { } day } ? workingDays.AddWorkingDays(day, 0) : workingDays.AddWorkingDays(clock.Today, AnswerDays);
        if (!submission.Enter(answerBy, clock.Now)) return false;
        db.Publish(new OpeningSubmitted(submission.Id));
        return true;
    }

    public void MailAgain(Submission submission, string email)
    {
        submission.MoveTo(email);
        Mail(submission);
    }

    /// <summary>Whether a link was made by us for this offer and the address it has now: after a change of address the old link is dead.</summary>
    public bool IsKey(Submission submission, string key) => submission.ContactEmail is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(KeyOf(submission)), Encoding.UTF8.GetBytes(key));

    public bool IsTooLate(Submission submission) => clock.Now - (submission.LastMail ?? submission.Sent) > LinkLasts;

    private void Mail(Submission submission)
    {
        mails.Enqueue(db, new MailMessage("ConfirmOffer", submission.ContactEmail!, submission.Language)
        {
            Arguments = [OfferAddresses.Confirm(submission.Reference, KeyOf(submission), submission.Language)],
            About = submission.Reference,
            AskedFor = true,
        });
        submission.Mailed(clock.Now);
    }

    private string KeyOf(Submission submission) => Base64Url.EncodeToString(cipher.LookUp($"{submission.Id:N} {submission.ContactEmail}", KeyField));
}
