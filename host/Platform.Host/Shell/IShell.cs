namespace Platform.Host.Shell;

/// <summary>What the layout needs to know about this request: whose unit it is, who reads, and where they may go.</summary>
internal interface IShell
{
    /// <summary>The frame of the page being shown. Called once a request, also on error pages, so it must not fail.</summary>
    ValueTask<ShellModel> GetAsync(CancellationToken cancel);
}
