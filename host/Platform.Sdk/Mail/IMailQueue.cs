namespace Platform.Sdk;

/// <summary>Sends mail as part of a change: nothing goes out unless the change is saved, and nothing is lost once it is.</summary>
public interface IMailQueue
{
    /// <summary>
    /// Adds the mail to the context; it is saved with everything else and sent soon after the commit, and again with growing delay while
    /// the mail server is away. It is sent once, but for one window: a crash between the server's «accepted» and our note of it sends
    /// it a second time, with the same Message-ID.
    /// </summary>
    /// <param name="db">The module's context.</param>
    /// <param name="message">The mail.</param>
    /// <returns>The mail's id.</returns>
    /// <exception cref="ArgumentException">The address is not one, or the template's name is not a word.</exception>
    Guid Enqueue(ModuleDb db, MailMessage message);
}
