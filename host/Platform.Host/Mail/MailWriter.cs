using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Platform.Host.Shell;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>Makes the finished mail of a queued one: plain text, and the same as simple HTML.</summary>
internal sealed class MailWriter(MailTexts texts, MailOptions options, UnitProfile unit, PublicAddress address, IFieldCipher cipher, OptOutLinks optOuts)
{
    public System.Net.Mail.MailMessage Write(QueuedMail queued)
    {
        var to = cipher.Decrypt(queued.AddressCipher, queued.Id, MailRow.AddressField);
        var arguments = JsonSerializer.Deserialize<string[]>(cipher.Decrypt(queued.ArgumentsCipher, queued.Id, MailRow.ArgumentsField))!;
        var (subject, body) = texts.Write(queued.Schema, queued.Template, queued.Language, [.. arguments.Select(Absolute)]);
        var mail = new System.Net.Mail.MailMessage
        {
            From = new(options.From, unit.Name, Encoding.UTF8), Subject = subject, SubjectEncoding = Encoding.UTF8, To = { to },
            // The same in every try, so that a mail which was accepted just before a crash is known again.
            Headers = { { "Message-ID", $"<{queued.Id:N}@{options.Domain}>" }, { "Auto-Submitted", "auto-generated" } },
        };
        if (!queued.AskedFor)
        {
            var leave = Absolute(optOuts.PathFor(queued.AddressLookUp));
            body = $"{body.TrimEnd()}\n\n{texts.OptOut(queued.Language)} {leave}";
            mail.Headers.Add("List-Unsubscribe", $"<{leave}>");
        }
        var plain = body.TrimEnd() + "\n\n-- \n" + unit.Name + "\n";
        mail.AlternateViews.Add(View(plain.ReplaceLineEndings("\r\n"), MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(View(MailHtml.Of(body, unit.Name, queued.Language), MediaTypeNames.Text.Html));
        return mail;
    }

    private string Absolute(string argument) => argument.StartsWith('/') ? new Uri(address.Uri, argument).ToString() : argument;

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
