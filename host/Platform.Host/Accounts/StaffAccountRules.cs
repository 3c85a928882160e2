using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Access;
using Platform.Host.Database;

namespace Platform.Host.Accounts;

/// <summary>What holds for every account, whoever saves it.</summary>
internal sealed class StaffAccountRules(HostDb db, AccountErrors errors) : IUserValidator<StaffAccount>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user)
    {
        var wrong = new List<IdentityError>();
        if (user.Name.Trim().Length is 0 or > StaffAccount.LongestName) wrong.Add(errors.InvalidName());
        if (!IsEmail(user.Email)) wrong.Add(errors.InvalidEmail(user.Email));
        else if (await db.Users.AnyAsync(a => a.NormalizedEmail == manager.NormalizeEmail(user.Email) && a.Id != user.Id)) wrong.Add(errors.DuplicateEmail(user.Email!));
        if (user.Roles.Count == 0 || user.Roles.Except(Roles.All).Any()) wrong.Add(errors.InvalidRoles());
        return wrong.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. wrong]);
    }

    private static bool IsEmail(string? text) =>
        text is { Length: > 2 and <= StaffAccount.LongestEmail } && !text.Any(char.IsWhiteSpace) && MailAddress.TryCreate(text, out var address)
        && address.Address == text;
}
