using System.ComponentModel.DataAnnotations;
using Employers.Domain;
using Platform.Sdk;

namespace Employers.Pages;

/// <summary>What one types about a contact person.</summary>
internal sealed class ContactInput : IEditForm
{
    [Required(ErrorMessage = "Person.NameMissing"), StringLength(ContactPerson.NameLength, ErrorMessage = "Person.NameLong")]
    public string Name { get; set; } = "";

    [StringLength(ContactPerson.RoleLength, ErrorMessage = "Person.RoleLong")]
    public string? Role { get; set; }

    [StringLength(ContactPerson.PhoneLength, ErrorMessage = "Person.PhoneLong")]
    public string? Phone { get; set; }

    [EmailAddress(ErrorMessage = "Person.EmailWrong"), StringLength(ContactPerson.EmailLength, ErrorMessage = "Person.EmailWrong")]
    public string? Email { get; set; }

    public uint Version { get; set; }

    public static ContactInput Of(ContactPerson person) =>
        new() { Name = person.Name, Role = person.Role, Phone = person.Phone, Email = person.Email, Version = person.Version };
}
