namespace Employers.Domain;

/// <summary>Whether a contact led to an opening. The names are stored.</summary>
internal enum PlaceAnswer
{
    Yes,
    Maybe,
    No,
}
