namespace Faults.Tests;

/// <summary>One installation for all tests that can share it: making one costs more than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class RigCollection : ICollectionFixture<Installation>
{
    public const string Name = "rig";
}
