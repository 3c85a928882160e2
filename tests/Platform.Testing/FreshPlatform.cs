namespace Platform.Testing;

/// <summary>Another installation beside the one that the class's tests share, on the same server and with the same keys: <c>await using</c>.</summary>
public sealed class FreshPlatform : PlatformFixture, IAsyncDisposable
{
    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>A new one, started.</summary>
    public static async Task<FreshPlatform> StartAsync()
    {
        var fresh = new FreshPlatform();
        await fresh.InitializeAsync();
        return fresh;
    }
}
