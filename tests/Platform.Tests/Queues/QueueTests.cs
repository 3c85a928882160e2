namespace Platform.Tests.Queues;

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class QueueTests : ICollectionFixture<QueueServer>
{
    public const string Name = "queues";
}
