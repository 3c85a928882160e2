using Platform.Sdk;

namespace Participants.Domain;

/// <summary>
/// What a participant has read and approved that one employer may see for one opening. Kept as it was approved: a later change in the mapping
/// changes no sheet. It gives nothing when it is taken back or the consent it was signed under does not hold.
/// </summary>
internal sealed class ReleaseSheet : ITracked
{
    private ReleaseSheet(Guid id, Guid participantId, Guid openingId, Guid consentId, DateOnly signed, Confirmation form, Guid witness, DateTimeOffset at) =>
        (Id, ParticipantId, OpeningId, ConsentId, Signed, Form, Witness, At) = (id, participantId, openingId, consentId, signed, form, witness, at);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public Guid OpeningId { get; private set; }

    /// <summary>The consent that was in force: a later one does not bring a sheet back.</summary>
    public Guid ConsentId { get; private set; }

    public List<SheetItem> Items { get; private set; } = [];

    public DateOnly Signed { get; private set; }

    public Confirmation Form { get; private set; }

    public Guid Witness { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? Withdrawn { get; private set; }

    public uint Version { get; private set; }

    public PersonDetail Scope => SheetField.Scope(Items.Select(i => i.Field).Distinct());

    /// <exception cref="ArgumentException">A sheet without a line releases nothing.</exception>
    public static ReleaseSheet Sign(
        Guid id, Guid participant, Guid opening, Consent consent, IEnumerable<SheetItem> items, DateOnly signed, Confirmation form, Guid witness, DateTimeOffset now)
    {
        var sheet = new ReleaseSheet(id, participant, opening, consent.Id, signed, form, witness, now) { Items = [.. items] };
        return sheet.Items.Count > 0 ? sheet : throw new ArgumentException("A sheet without a line. Maybe nothing was ticked.", nameof(items));
    }

    public void Withdraw(DateTimeOffset now) => Withdrawn ??= now;

    /// <summary>What the ticked fields hold now. A field without an answer gives nothing.</summary>
    public static List<SheetItem> ItemsOf(Participant participant, IReadOnlyCollection<MappedSection> sections, IReadOnlyCollection<string> fields)
    {
        var items = new List<SheetItem>();
        foreach (var field in SheetField.All.Where(f => fields.Contains(f.Code)))
        {
            var section = sections.FirstOrDefault(s => s.Section == field.Section);
            if (field.Code == SheetField.Name) items.Add(new() { Field = field.Code, Text = participant.Name });
            else if (field.Code == SheetField.Wish && section?.OwnWords is { } words) items.Add(new() { Field = field.Code, Text = words });
            foreach (var answer in (section?.Answers ?? []).Where(a => field.Questions.Contains(a.Question) && a.Token is not (Question.Unknown or Question.Declined)))
                items.Add(new() { Field = field.Code, Question = answer.Question, Token = answer.Token });
        }
        return items;
    }
}
