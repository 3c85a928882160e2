using Placements.Public;
using Platform.Sdk;

namespace Placements.Panels;

/// <summary>The way to the public form, on the front page and in the head of the pages that anybody reads.</summary>
internal sealed class OfferHerePanel(string slot) : IPanel
{
    public const string Front = "front";
    public const string Head = "head";

    public string Slot => slot;

    public int Order => 100;

    public string? Permission => null;

    public Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop) =>
        Task.FromResult<PanelView?>(new($"/Areas/Placements/Pages/Panels/_OfferHere{(slot == Front ? "" : "Link")}.cshtml", OfferAddresses.Of("Who")));
}
