using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Integration;

internal sealed class EmployerStory(PlacesStory story) : ITimelineSource
{
    public string Slot => "employer";

    public string? Permission => "placements.openings";

    public Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop) => story.OfEmployerAsync(context.Subject, limit, stop);
}
