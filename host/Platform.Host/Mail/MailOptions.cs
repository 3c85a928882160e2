using Platform.Host.Database;
using Platform.Host.Web;

namespace Platform.Host.Mail;

/// <summary>How mail leaves the installation: by a server, or without <c>Mail:Host</c> into files of the local sink.</summary>
internal sealed record MailOptions(string? Host, int Port, string? User, string? Password, string From, bool StartTls, string SinkFolder, bool ShowSink)
{
    /// <summary>What stands behind the @ of Message-ID.</summary>
    public string Domain => From[(From.LastIndexOf('@') + 1)..].TrimEnd('>');

    /// <summary>
    /// <c>Mail:Host</c>, <c>Port</c> (587), <c>User</c>, <c>Password</c>, <c>From</c>, <c>StartTls</c> (true). The sink's page is for demo and
    /// for an installation that only this machine reaches.
    /// </summary>
    /// <exception cref="InvalidOperationException">Mail:From is no address.</exception>
    public static MailOptions Read(IConfiguration configuration, PublicAddress address)
    {
        string? Setting(string name) => configuration["Mail:" + name] is { Length: > 0 } value ? value : null;
        var host = Setting("Host");
        var from = Setting("From") ?? $"insteg@{(address.Uri.IsLoopback ? "localhost" : address.Uri.Host)}";
        if (!System.Net.Mail.MailAddress.TryCreate(from, out _))
            throw new InvalidOperationException($"Mail:From «{from}» is not a mail address. Maybe it should look like insteg@kommun.example.");
        return new(host, configuration.GetValue("Mail:Port", 587), Setting("User"), Setting("Password"), from, configuration.GetValue("Mail:StartTls", true),
            Path.Combine(DataFolder.Locate(configuration["Data:Path"] is { Length: > 0 } path ? path : null), "mail"),
            host is null && (address.Uri.IsLoopback || configuration.GetValue("Demo", false)));
    }
}
