using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Mail;

namespace Platform.Testing;

/// <summary>A mail that has left.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">The plain text.</param>
public sealed record DeliveredMail(string To, string Subject, string Text)
{
    /// <summary>The path of the first link in it that begins so.</summary>
    public string Link(string begins) => Text.Split(['\n', ' ']).Select(w => w.Replace("http://127.0.0.1", "", StringComparison.Ordinal).Trim())
        .First(w => w.StartsWith(begins, StringComparison.Ordinal));
}

/// <summary>Lets mail leave, as the host's own loop would.</summary>
public static class MailDelivery
{
    /// <summary>Sends all that is due and returns what has reached an address, oldest first.</summary>
    public static async Task<IReadOnlyList<DeliveredMail>> MailsTo(this PlatformFixture platform, string address)
    {
        await platform.Host.Services.GetRequiredService<RecordLinks>().AnswerAllAsync(CancellationToken.None);
        await platform.Host.Services.GetRequiredService<MailSender>().SendAllAsync(CancellationToken.None);
        return [.. platform.Host.Services.GetRequiredService<MailSink>().Newest().Where(m => m.To == address).OrderBy(m => m.Written).ThenBy(m => m.Id)
            .Select(m => new DeliveredMail(m.To, m.Subject, m.Text))];
    }

    /// <summary>Opens an employer's case the way it is done: asks for the link, takes it from the mail and presses «Öppna».</summary>
    public static async Task<Answer> OpenCase(this PlatformFixture platform, Visitor visitor, string reference, string address)
    {
        await visitor.SubmitAsync($"/arende/{reference}/lank");
        var link = (await platform.MailsTo(address)).Last(m => m.Text.Contains("/lank/", StringComparison.Ordinal)).Link("/lank/");
        await visitor.GetAsync(link);
        var opened = await visitor.SubmitAsync("/lank");
        return await visitor.GetAsync(opened.Location ?? throw new InvalidOperationException($"The link did not open: {opened.Text}"));
    }
}
