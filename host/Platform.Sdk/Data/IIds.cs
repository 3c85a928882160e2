namespace Platform.Sdk;

/// <summary>The one source of new ids: version 7, so that they sort by time. Seeded in demo and tests.</summary>
public interface IIds
{
    /// <summary>A new id, never <see cref="Guid.Empty"/>, never given twice. Safe from many threads.</summary>
    Guid New();
}
