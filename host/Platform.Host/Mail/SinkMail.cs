namespace Platform.Host.Mail;

/// <summary>A mail in the local sink, as its reader would see it.</summary>
internal sealed record SinkMail(string Id, string To, string Subject, string MessageId, string Text, DateTimeOffset Written);
