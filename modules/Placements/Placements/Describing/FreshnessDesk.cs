using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Describing;

/// <summary>Keeps the inventory true: what nobody has confirmed for thirty days is asked for again. The caller saves.</summary>
internal sealed class FreshnessDesk(PlacementsDb db, IMailQueue mails, IInstallationClock clock)
{
    public const int Days = 30;
    private const int DaysBetweenQuestions = 7;

    public bool IsStale(Opening opening) => opening.State == OpeningState.Published && opening.Confirmed is { } day && day < clock.Today.AddDays(-Days);

    public bool MayAsk(Opening opening) => IsStale(opening) && opening.ContactEmail is not null && !(opening.AskedToConfirm > clock.Today.AddDays(-DaysBetweenQuestions));

    public void Ask(Opening opening)
    {
        if (!MayAsk(opening)) return;
        opening.AskToConfirm(clock.Today);
        mails.Enqueue(db, new MailMessage("ConfirmOpening", opening.ContactEmail!, opening.Language) { Arguments = [OfferAddresses.Case(opening.Reference, opening.Language)], About = opening.Reference });
    }
}
