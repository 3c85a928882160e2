using Microsoft.Extensions.Localization;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>What jobs are called in words, and which job an address means: addresses are in lower case, names are the code's.</summary>
internal sealed class JobNames(IEnumerable<RegisteredJob> jobs, JobRuns runs, JobClock timer, ModuleCatalog modules, IStringLocalizerFactory localizers, IStringLocalizer<HostTexts> texts)
{
    /// <summary>Of a job whose module is not here the code's name: its texts went with the module.</summary>
    public string Text(string module, string job)
    {
        var localizer = modules.Loaded.FirstOrDefault(m => m.Name == module) is { } loaded ? localizers.Create(loaded.Texts) : texts;
        return localizer["Job." + job] is { ResourceNotFound: false } text ? text : job;
    }

    /// <summary>Jobs of this node, those that rest, and those of which runs are still kept; null for any other.</summary>
    public async Task<(string Module, string Job)?> FindAsync(string module, string job, CancellationToken stop)
    {
        (string Module, string Job)[] known =
        [
            .. jobs.Select(j => (j.Module, j.Name)), .. (await timer.RestingAsync(stop)).Select(j => (j.Module, j.Job)), .. (await runs.LastAsync(stop)).Select(r => (r.Module, r.Job)),
        ];
        var at = Array.FindIndex(known, k => string.Equals(k.Module, module, StringComparison.OrdinalIgnoreCase) && string.Equals(k.Job, job, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : known[at];
    }
}
