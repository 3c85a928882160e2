namespace Participants.Domain;

/// <summary>Protected identity, as the population register knows it. Anything but <see cref="No"/> takes the person out of every list.</summary>
internal enum Protection
{
    No,

    /// <summary>Confidentiality marking (sekretessmarkering): a warning that details must not be given out.</summary>
    Marked,

    /// <summary>Protected registration (skyddad folkbokföring): the address is not in the register.</summary>
    Address,

    /// <summary>Assumed identity (fingerade personuppgifter).</summary>
    Assumed,
}
