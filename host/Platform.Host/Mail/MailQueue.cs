using System.Text.Json;
using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>Writes mails into the sender's own schema, encrypted.</summary>
internal sealed class MailQueue(IFieldCipher cipher, IIds ids, TimeProvider clock, WakeUps wakeUps) : IMailQueue
{
    private const int LongestAbout = 100;

    public Guid Enqueue(ModuleDb db, MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = RowOf(message);
        db.Add(row);
        db.SavedChanges += (_, _) => wakeUps.Mail.Ring(db.Schema);
        return row.Id;
    }

    /// <summary>The host's own mail, in a transaction of the host's schema. Ring <see cref="WakeUps.Mail"/> after the commit.</summary>
    public async Task<Guid> EnqueueAsync(NpgsqlConnection connection, MailMessage message, CancellationToken stop)
    {
        var row = RowOf(message);
        await using var command = new NpgsqlCommand($"""
            insert into {DatabaseAddress.HostSchema}.mail_queue
                (id, template, language, address_cipher, address_look_up, arguments_cipher, about, asked_for, created, next_try)
            values (@id, @template, @language, @address, @lookup, @arguments, @about, @asked, @now, @now)
            """, connection)
        {
            Parameters =
            {
                new("id", row.Id), new("template", row.Template), new("language", row.Language), new("address", row.AddressCipher),
                new("lookup", row.AddressLookUp), new("arguments", row.ArgumentsCipher), new("asked", row.AskedFor), new("now", row.Created),
                new NpgsqlParameter("about", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)row.About ?? DBNull.Value },
            },
        };
        await command.ExecuteNonQueryAsync(stop);
        return row.Id;
    }

    private MailRow RowOf(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Template.Length is 0 or > 60 || !message.Template.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"«{message.Template}» cannot name a mail template. Maybe use 1–60 letters and digits.", nameof(message));
        if (message.About?.Length > LongestAbout)
            throw new ArgumentException($"The mail {message.Template} is about {message.About.Length} characters, at most {LongestAbout}. Maybe give the record's id.", nameof(message));
        // The address itself must not come into an error's text.
        if (!System.Net.Mail.MailAddress.TryCreate(message.Address.Trim(), out var address))
            throw new ArgumentException($"The mail {message.Template} has an address that is none. Maybe check it when it is typed.", nameof(message));
        var (id, now) = (ids.New(), clock.GetUtcNow());
        return new()
        {
            Id = id, Template = message.Template, Language = message.Language, About = message.About, AskedFor = message.AskedFor, Created = now, NextTry = now,
            AddressCipher = cipher.Encrypt(address.Address, id, MailRow.AddressField), AddressLookUp = MailAddresses.LookUp(cipher, address.Address),
            ArgumentsCipher = cipher.Encrypt(JsonSerializer.Serialize(message.Arguments), id, MailRow.ArgumentsField),
        };
    }
}
