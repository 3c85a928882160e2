using Platform.Sdk;

namespace Platform.Host.Time;

/// <summary>Version 7 ids stamped with the installation's clock.</summary>
internal sealed class SequentialIds(TimeProvider clock) : IIds
{
    public Guid New() => Guid.CreateVersion7(clock.GetUtcNow());
}
