using Platform.Testing;

namespace Taxonomy.Tests;

/// <summary>Another installation beside the one that the class's tests share.</summary>
internal sealed class FreshPlatform : PlatformFixture, IAsyncDisposable
{
    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
