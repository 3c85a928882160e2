using Microsoft.AspNetCore.Identity;

namespace Platform.Host.Accounts;

/// <summary>Long, not among the first that are guessed, and not the owner's own name. No rules about kinds of characters: they make worse passwords.</summary>
internal sealed class PasswordRule(AccountErrors errors) : IPasswordValidator<StaffAccount>
{
    public const int Shortest = 12;
    public const int Longest = 128;
    private const int NamePart = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password) =>
        Task.FromResult(Check(user.Name, user.Email, password ?? "") is { } wrong ? IdentityResult.Failed(wrong) : IdentityResult.Success);

    /// <summary>The first thing that is wrong, or null.</summary>
    internal IdentityError? Check(string name, string? email, string password)
    {
        if (password.Length < Shortest) return errors.PasswordTooShort(Shortest);
        if (password.Length > Longest) return errors.PasswordTooLong(Longest);
        if (NamesOwner(name, email, password)) return errors.PasswordNamesOwner();
        return CommonPasswords.Contains(password) ? errors.PasswordTooCommon() : null;
    }

    private static bool NamesOwner(string name, string? email, string password)
    {
        var parts = name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Concat((email ?? "").Split('@')[0].Split('.', '_', '-'));
        var rest = password;
        foreach (var part in parts.Where(p => p.Length >= NamePart).OrderByDescending(p => p.Length))
            rest = rest.Replace(part, "", StringComparison.CurrentCultureIgnoreCase);
        // A name inside a long sentence does no harm; what is left without it must still be long enough by itself.
        return rest.Length < password.Length && rest.Length < Shortest;
    }
}
