namespace Matching.Domain;

/// <summary>How soon a place is needed. The names are stored.</summary>
internal enum Urgency
{
    /// <summary>In its turn.</summary>
    Ordinary,

    /// <summary>Within some weeks, for a reason.</summary>
    Soon,

    /// <summary>Before all others, for a reason.</summary>
    Now,
}
