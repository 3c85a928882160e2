namespace Platform.Sdk;

/// <summary>
/// One mail to one address. The words come from the module's texts <c>Mail.&lt;Template&gt;.Subject</c> and <c>Mail.&lt;Template&gt;.Body</c>: plain text,
/// an empty line between paragraphs, <c>{0}</c>, <c>{1}</c> … for the arguments. In HTML a
/// paragraph of two lines, the second one only a link, becomes a button that bears the first.
/// </summary>
/// <param name="Template">Letters and digits, for example <c>OfferMade</c>.</param>
/// <param name="Address">The recipient's mail address. Kept encrypted, and only until the mail is sent or given up.</param>
/// <param name="Language">Language of the texts: <c>sv</c>, <c>en</c> or <c>da</c>; a missing one falls back to <c>sv</c>.</param>
public sealed record MailMessage(string Template, string Address, string Language)
{
    /// <summary>
    /// What stands for <c>{0}</c>, <c>{1}</c> …: codes, dates and links, never a person's name or anything about them. A link within the
    /// installation is given from its first slash («/arende/…») and gets the public address in front. Kept encrypted like the address.
    /// </summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What the mail is about, for the template's <see cref="IMailGuard"/>: an id or reference, at most 100 characters. Null for nothing.</summary>
    public string? About { get; init; }

    /// <summary>
    /// True for a mail that the reader asked for in this very moment (a sign-in link): it goes out even to an address that has opted out
    /// of mail.
    /// </summary>
    public bool AskedFor { get; init; }
}
