using Employers.Data;
using Employers.Domain;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Employers.Import;

/// <summary>
/// Whom one asks at a workplace, as a line says. Another name is another person: the one before stays in the registry, where the contact log
/// speaks of them. Several workplaces share a person as long as their lines say the same.
/// </summary>
internal sealed class ImportedContact(EmployersDb db, IIds ids, TimeProvider clock)
{
    /// <summary>False when something is said of nobody.</summary>
    public static bool IsSomebody(EmployerLine line, ContactPerson? before) =>
        line.ContactName.Or(before?.Name) is not null || (line.ContactEmail.Value ?? line.ContactPhone.Value ?? line.ContactRole.Value) is null;

    /// <returns>True when something was changed.</returns>
    public bool Take(EmployerLine line, Workplace place, KnownEmployers known)
    {
        var before = known.ContactOf(place);
        if (line.ContactName.Or(before?.Name) is not { } name)
        {
            if (!line.ContactName.IsSaid || place.ContactPersonId is null) return false;
            known.Ask(place, null);
            return true;
        }
        var same = before?.Name == name ? before : null;
        // What the line leaves empty stays as it is for whom the place has, and is unknown for anybody new: never another place's.
        // Cleaned as they will be kept: compared otherwise, a sign that is not kept makes the same file change the person each time.
        var (role, email, phone) = (PlainText.Of(line.ContactRole.Or(same?.Role)), PlainText.Of(line.ContactEmail.Or(same?.Email)), PlainText.Of(line.ContactPhone.Or(same?.Phone)));
        bool Fits(ContactPerson person) => person.Name == name && (person.Role, person.Email, person.Phone) == (role, email, phone);
        if (same is not null && Fits(same)) return false;
        if (known.Of(place.EmployerId).Find(Fits) is { } other) known.Ask(place, other);
        else if (same is not null && known.AskedAt(same) <= 1)
        {
            same.Describe(name, role, email, phone);
            return true;
        }
        else
        {
            var added = ContactPerson.Register(ids.New(), place.EmployerId, name, role, email, phone, clock.GetUtcNow());
            db.Add(added);
            known.Of(place.EmployerId).Add(added);
            known.Ask(place, added);
        }
        // The same person under an old address, whom no workplace names any more.
        if (same is not null && known.AskedAt(same) == 0) same.Leave(clock.GetUtcNow());
        return true;
    }
}
