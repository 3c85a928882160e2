using Platform.Sdk;

namespace Platform.Host.Shell;

/// <summary>The host's own entries, for administrators and reviewers.</summary>
internal static class HostNavigation
{
    public static IReadOnlyList<NavigationEntry> Entries { get; } =
    [
        new("Navigation.Accounts", "/admin/accounts", "host.accounts", 100),
        new("Navigation.Readings", "/admin/readings", "host.readings", 200),
        new("Navigation.Jobs", "/admin/jobs", "host.jobs", 300),
        new("Navigation.Modules", "/admin/modules", "host.modules", 400),
        new("Navigation.Events", "/admin/events", "host.events", 700),
        new("Navigation.Mail", "/admin/mail", "host.mail", 800),
        new("Navigation.Style", "/admin/style", "host.style", 900),
    ];
}
