namespace Platform.Sdk;

/// <summary>
/// Knows one kind of record that somebody without an account may open: an employer's offer, a participant's sheet. Mails carry the
/// standing link <c>/arende/{reference}</c>, which opens nothing; it leads to a page that sends a sign-in link to the address on file.
/// </summary>
public interface IRecordLinkOwner
{
    /// <summary>The kind, for example <c>opening</c>; one owner a kind.</summary>
    string Kind { get; }

    /// <summary>The mail address on file for a record.</summary>
    /// <param name="reference">From an address anybody can type, turned to capitals; 6–20 letters and digits.</param>
    /// <param name="stop">The host stops.</param>
    /// <returns>Null when there is no such record of this kind, no address, or it may not be opened from outside.</returns>
    Task<string?> AddressForAsync(string reference, CancellationToken stop);

    /// <summary>Where the reader goes after signing in: an address within the installation, from its first slash.</summary>
    /// <param name="reference">A reference that <see cref="AddressForAsync"/> has known.</param>
    string PathAfterSignIn(string reference);
}
