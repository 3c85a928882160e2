namespace Platform.Sdk;

/// <summary>What kind of information a column holds. It decides who may see it, what the history keeps of it and how it is stored.</summary>
public enum DataCategory
{
    /// <summary>About organisations and reference data; could be read by anybody.</summary>
    Public,

    /// <summary>About members of staff in their work: who did what, when.</summary>
    Staff,

    /// <summary>About a private person: name, contact details, what was planned and done.</summary>
    Personal,

    /// <summary>A personal identity number or its look-up digest. Only as <c>byte[]</c>, made by <see cref="IFieldCipher"/>.</summary>
    Identity,

    /// <summary>Health, or needs that come from it. Only as <c>byte[]</c>, made by <see cref="IFieldCipher"/>.</summary>
    Health,

    /// <summary>Keys, tokens, password digests: what opens something.</summary>
    Secret,

    /// <summary>Ids, counters and times that the system needs and that say nothing alone.</summary>
    Technical,
}
