using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk.Tables;

/// <summary>Whose doing a command is: <c>--as USER --reason TEXT</c>.</summary>
internal static class CommandStaff
{
    /// <summary>Finds the account and makes it the scope's user; without one only the reason is set.</summary>
    /// <returns>One sentence when that account may not, else null.</returns>
    public static async Task<string?> ActAsync(IServiceProvider scope, TableArguments asked, string command, string permission, CancellationToken stop)
    {
        scope.GetRequiredService<IChangeReason>().Text = asked.Reason ?? $"./platform {command}";
        if (asked.UserName is not { } name) return null;
        var known = await scope.GetRequiredService<IStaffDirectory>().FindAsync([name], stop);
        if (known.GetValueOrDefault(name) is not { } member) return $"There is no account {name}. Maybe the user name is written in another way: it is the e-mail address.";
        if (member.IsClosed) return $"The account {name} is closed.";
        scope.GetRequiredService<IActingStaff>().ActAs(member);
        return scope.GetRequiredService<ICurrentUser>().May(permission) ? null : $"{name} may not {command}: none of the account's roles holds {permission}.";
    }
}
