using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Platform.Host.Access;
using Platform.Host.Accounts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin.Accounts;

/// <summary>A new account. Its owner gets an address at which to choose a password; nobody else ever knows it.</summary>
[RequirePermission("host.accounts")]
internal sealed class Add(AccountChanges changes, ShownOnce shown, ICurrentUser user, IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IEnumerable<Choice> RoleChoices => Roles.All.Select(role => new Choice(role, texts["Role." + role], texts["Role.About." + role]));

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        var (result, account, address) = await changes.AddAsync(Form.Name, Form.Email, Form.Roles.Distinct(), user.Id, stop);
        if (!result.Succeeded)
        {
            ModelState.Add(result);
            return Page();
        }
        shown.Put(HttpContext, Details.AddressCookie, user.Id, account.ToString(), address!);
        return LocalRedirect($"/admin/accounts/{account}");
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Accounts.Name.Missing"), StringLength(StaffAccount.LongestName, ErrorMessage = "Accounts.Name.Missing")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "SignIn.Email.Missing"), StringLength(StaffAccount.LongestEmail, ErrorMessage = "SignIn.Email.Missing")]
        public string Email { get; set; } = "";

        [MinLength(1, ErrorMessage = "Identity.InvalidRoles")]
        public string[] Roles { get; set; } = [];
    }
}
