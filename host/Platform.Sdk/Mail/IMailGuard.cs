namespace Platform.Sdk;

/// <summary>
/// Asked right before a mail goes out whether it still may: consent can have been withdrawn since it was queued. Register with
/// <see cref="MailRegistration.AddMailGuard{TGuard}"/>.
/// </summary>
public interface IMailGuard
{
    /// <summary>The reason to stop, or null to send. An exception sends nothing now and counts as a failed try.</summary>
    /// <param name="template">The mail's template.</param>
    /// <param name="about">What the sender said it is about; null when nothing.</param>
    /// <param name="stop">The host stops.</param>
    /// <returns>A short code such as <c>consent-withdrawn</c>; administrators read the module's text <c>MailStop.consent-withdrawn</c>. Null sends.</returns>
    Task<string?> ReasonToStopAsync(string template, string? about, CancellationToken stop);
}
