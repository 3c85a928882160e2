namespace Faults.Tests;

/// <summary>One intended write in the ledger.</summary>
/// <param name="Word">The client's own mark, stored with the record.</param>
/// <param name="Kind">Which form it was.</param>
/// <param name="Mailed">Whether it asked for a mail.</param>
internal sealed record Entry(string Word, WriteKind Kind, bool Mailed)
{
    /// <summary>Where the product said that it is saved; null while nobody has heard so.</summary>
    public string? Acknowledged { get; set; }

    /// <summary>How often the form was sent.</summary>
    public int Sent { get; set; }
}

/// <summary>The forms that are written.</summary>
internal enum WriteKind
{
    Note,
    Employer,
}
