using Platform.Sdk;

namespace Platform.Host.Forms;

/// <summary>Once an hour: used form keys, offers to undo and drafts that have had their time.</summary>
internal sealed class CleanForms(StaleRows stale) : IPlatformJob
{
    public Task RunAsync(JobContext context, CancellationToken stop) => stale.RemoveAsync(stop);
}
