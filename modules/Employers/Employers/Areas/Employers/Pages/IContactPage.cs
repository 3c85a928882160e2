namespace Employers.Pages;

/// <summary>A page that shows the fields of a contact person.</summary>
internal interface IContactPage
{
    ContactInput Form { get; }
}
