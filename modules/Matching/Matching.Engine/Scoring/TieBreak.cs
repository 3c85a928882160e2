namespace Matching.Engine.Scoring;

/// <summary>Breaks ties by a hash of both ids, so that neither order of input, name nor age of a record decides, nor the same person
/// always loses.</summary>
public static class TieBreak
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a pair: FNV-1a over the UTF-16 units of both ids with a divider, then mixed. The lower one comes
    /// first.</summary>
    public static ulong Of(string participantId, string openingId)
    {
        ArgumentNullException.ThrowIfNull(participantId);
        ArgumentNullException.ThrowIfNull(openingId);
        var hash = Add(Offset, participantId);
        hash = (hash ^ 0xFFFF) * Prime;
        hash = Add(hash, openingId);
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return hash;
    }
}
