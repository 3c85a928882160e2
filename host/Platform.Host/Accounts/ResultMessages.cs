using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Host.Accounts;

/// <summary>Puts the framework's refusals at the fields they speak of.</summary>
internal static class ResultMessages
{
    public static void Add(this ModelStateDictionary state, IdentityResult result)
    {
        foreach (var error in result.Errors)
            state.AddModelError(error.Code switch
            {
                "InvalidName" => "Form.Name",
                "InvalidEmail" or "DuplicateEmail" => "Form.Email",
                "InvalidRoles" => "Form.Roles",
                _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => "Form.Password",
                _ => "",
            }, error.Description);
    }
}
