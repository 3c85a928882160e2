using System.Linq.Expressions;
using Platform.Sdk;

namespace Participants.Domain;

/// <summary>
/// A participant's leave to give details to others, for one purpose, for a time. It lifts secrecy; it is not the legal ground for keeping the
/// details. Taking it back acts on the very next question.
/// </summary>
internal sealed class Consent : ITracked
{
    public const int RecipientsLength = 300;

    /// <summary>Which wording the participant read; a new one for each change of the text.</summary>
    public const string CurrentText = "2026-1";

    /// <summary>A consent is asked for anew at least so often.</summary>
    public const int LongestMonths = 24;

    private Consent(Guid id, Guid participantId, string purpose, string recipients, DateOnly from, DateOnly until, Confirmation form, Guid witness, string textVersion, DateTimeOffset given) =>
        (Id, ParticipantId, Purpose, Recipients, From, Until, Form, Witness, TextVersion, Given) =
            (id, participantId, purpose, recipients, from, until, form, witness, textVersion, given);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public string Purpose { get; private set; }

    /// <summary>To whom details may be given, in words.</summary>
    public string Recipients { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day it holds.</summary>
    public DateOnly Until { get; private set; }

    public Confirmation Form { get; private set; }

    /// <summary>The member of staff who was there.</summary>
    public Guid Witness { get; private set; }

    public string TextVersion { get; private set; }

    public DateTimeOffset Given { get; private set; }

    public DateTimeOffset? Withdrawn { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public uint Version { get; private set; }

    /// <exception cref="ArgumentException">No recipient, or days that cannot be.</exception>
    public static Consent Give(
        Guid id, Guid participant, string purpose, string recipients, DateOnly from, DateOnly until, Confirmation form, Guid witness, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(recipients);
        if (until < from || until > from.AddMonths(LongestMonths))
            throw new ArgumentException($"A consent from {from:O} cannot hold until {until:O}. Maybe the days were not checked.", nameof(until));
        return new(id, participant, purpose, recipients.Trim(), from, until, form, witness, CurrentText, now);
    }

    /// <summary>Those in force on a day, for queries.</summary>
    public static Expression<Func<Consent, bool>> InForce(string purpose, DateOnly day) =>
        c => c.Purpose == purpose && c.Withdrawn == null && c.From <= day && c.Until >= day;

    public bool Holds(DateOnly day) => Withdrawn is null && From <= day && Until >= day;

    /// <summary>Takes it back; what is taken back already stays as it was.</summary>
    public void Withdraw(Guid by, DateTimeOffset now)
    {
        if (Withdrawn is null) (Withdrawn, WithdrawnBy) = (now, by);
    }
}
