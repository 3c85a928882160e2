using Microsoft.AspNetCore.Identity;

namespace Platform.Host.Accounts;

/// <summary>
/// A member of staff who can sign in. Of the framework's fields only e-mail, password hash, stamps and lockout are stored;
/// the user name is the e-mail address.
/// </summary>
internal sealed class StaffAccount : IdentityUser<Guid>
{
    public const int LongestName = 100;
    public const int LongestEmail = 254;

    /// <summary>The field under which the secret of the code app is encrypted.</summary>
    public const string TotpField = "account.totp";

    public string Name { get; set; } = "";

    public List<string> Roles { get; set; } = [];

    /// <summary>Secret of the code app, encrypted; null until the person has set one up.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>The step (30 seconds since 1970) of the last code that was used; a code of this step or before is refused.</summary>
    public long? TotpLastStep { get; set; }

    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Made by <c>--demo</c>; the password is known to all.</summary>
    public bool Demo { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid? CreatedBy { get; set; }

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>Has chosen a password and set up a code app.</summary>
    public bool IsSetUp => PasswordHash is not null && TotpSecret is not null;

    public bool Is(string role) => Roles.Contains(role, StringComparer.Ordinal);

    /// <summary>The roles in the order they are always shown.</summary>
    public IEnumerable<string> RolesInOrder => Access.Roles.All.Where(Is);
}
