using Platform.Sdk;

namespace Platform.Tests.Events;

internal sealed record ThingChanged(Guid Subject, int Number) : IEvent
{
    public long SubjectVersion { get; init; }
}
