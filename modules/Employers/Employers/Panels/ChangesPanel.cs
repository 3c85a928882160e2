using Employers.Data;
using Employers.Domain;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Panels;

/// <summary>On an employer's page: who changed what in the registry.</summary>
internal sealed class ChangesPanel(EmployersDb db, IHistoryReader history, IInstallationClock clock, IStringLocalizer<Texts> texts) : IPanel
{
    public string Slot => "employer";

    public int Order => 900;

    public string? Permission => "employers.read";

    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        var page = await history.ReadAsync<Employer>(db, context.Subject, null, stop);
        return page.Entries.Count == 0 ? null : new("/Areas/Employers/Pages/Panels/_Changes.cshtml", page.Entries.Select(Row).ToList());
    }

    private TimelineItem Row(HistoryEntry entry)
    {
        var at = clock.ToLocal(entry.At);
        return new(texts["Changes." + entry.Action], DateOnly.FromDateTime(at.DateTime))
        {
            Time = TimeOnly.FromDateTime(at.DateTime),
            By = entry.Name,
            Text = entry.Why,
            Changes = [.. entry.Changes.Select(c => new TimelineChange(texts["Employer." + c.Field], c.Hidden ? null : c.Old, c.Hidden ? texts["Changes.Hidden"] : c.New))],
        };
    }
}
