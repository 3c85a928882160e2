using Platform.Sdk;
using Platform.Tests.Queues;

namespace Platform.Tests.Events;

/// <summary>Writes down what it heard, after whatever the test wants to happen first.</summary>
internal sealed class OnThingChanged(HearerDb db, OnThingChanged.Script script) : IReaction<ThingChanged>
{
    public async Task HandleAsync(ThingChanged e, CancellationToken stop)
    {
        db.Add(new Heard { Subject = e.Subject, Version = e.SubjectVersion, Number = e.Number });
        await script.Before(e);
    }

    internal sealed class Script
    {
        public Func<ThingChanged, Task> Before { get; set; } = _ => Task.CompletedTask;
    }
}
