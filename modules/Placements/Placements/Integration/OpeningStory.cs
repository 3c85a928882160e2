using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Integration;

internal sealed class OpeningStory(PlacesStory story) : ITimelineSource
{
    public string Slot => "opening";

    public string? Permission => "placements.openings";

    public Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop) => story.OfOpeningAsync(context.Subject, limit, stop);
}
