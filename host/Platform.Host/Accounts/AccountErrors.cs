using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Platform.Host.Accounts;

/// <summary>Every message of the framework's account parts, in our words. Texts are <c>Identity.&lt;code&gt;</c>.</summary>
internal sealed class AccountErrors(IStringLocalizer<HostTexts> texts) : IdentityErrorDescriber
{
    public IdentityError InvalidName() => Of("InvalidName", StaffAccount.LongestName);

    public IdentityError InvalidRoles() => Of("InvalidRoles");

    public IdentityError PasswordTooLong(int length) => Of("PasswordTooLong", length);

    public IdentityError PasswordTooCommon() => Of("PasswordTooCommon");

    public IdentityError PasswordNamesOwner() => Of("PasswordNamesOwner");

    public override IdentityError DefaultError() => Of(nameof(DefaultError));

    public override IdentityError ConcurrencyFailure() => Of(nameof(ConcurrencyFailure));

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch));

    public override IdentityError InvalidToken() => Of(nameof(InvalidToken));

    public override IdentityError RecoveryCodeRedemptionFailed() => Of(nameof(RecoveryCodeRedemptionFailed));

    public override IdentityError LoginAlreadyAssociated() => Of(nameof(LoginAlreadyAssociated));

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Of(nameof(InvalidEmail));

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail));

    public override IdentityError InvalidRoleName(string? role) => InvalidRoles();

    public override IdentityError DuplicateRoleName(string role) => InvalidRoles();

    public override IdentityError UserAlreadyHasPassword() => Of(nameof(UserAlreadyHasPassword));

    public override IdentityError UserLockoutNotEnabled() => DefaultError();

    public override IdentityError UserAlreadyInRole(string role) => InvalidRoles();

    public override IdentityError UserNotInRole(string role) => InvalidRoles();

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), length);

    // We ask for no kinds of characters; should somebody switch that on, length is still what is asked for.
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => PasswordTooCommon();

    public override IdentityError PasswordRequiresNonAlphanumeric() => PasswordTooCommon();

    public override IdentityError PasswordRequiresDigit() => PasswordTooCommon();

    public override IdentityError PasswordRequiresLower() => PasswordTooCommon();

    public override IdentityError PasswordRequiresUpper() => PasswordTooCommon();

    private IdentityError Of(string code, params object[] values) => new() { Code = code, Description = texts["Identity." + code, values] };
}
