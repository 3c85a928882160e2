using Matching.Commands;
using Matching.Contracts;
using Matching.Data;
using Matching.Demo;
using Matching.Integration;
using Matching.Panels;
using Matching.Shortlists;
using Matching.Wording;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Participants.Contracts;
using Placements.Contracts;
using Platform.Sdk;

namespace Matching;

/// <summary>Requests for a match, the shortlists that answer them, and what people decide.</summary>
public sealed class MatchingModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Matching";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => ["Placements", "Participants", "Employers", "Taxonomy"];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions => [new("matching.request", "coach"), new("matching.acquire", "consultant")];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new("Navigation.Requests", "/matching", "matching.request", 250),
        new("Navigation.Acquire", "/matching/acquire", "matching.acquire", 250),
    ];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<MatchingDb>(this);
        services.AddScoped<IRequestDirectory, RequestDirectory>();
        services.AddScoped<IPlatformCommand, MatchCommand>();
        services.AddScoped<IPlatformCommand, AllocateCommand>();
        services.AddScoped<OpeningReader>();
        services.AddScoped<ShortlistReader>();
        services.AddScoped<RunRecorder>();
        services.AddScoped<LabelReader>();
        services.AddScoped<IPanel, RequestsPanel>();
        services.AddScoped<IPanel, ReasonPanel>();
        services.AddScoped<ITimelineSource, RequestStory>();
        services.AddScoped<ITodaySource, CoachToday>();
        services.AddScoped<ITodaySource, ConsultantToday>();
        services.AddScoped<IDemoPart, DemoDesks>().AddScoped<IDemoPart, DemoRequests>().AddScoped<IDemoPart, DemoAcquiring>();
        services.AddReaction<MatchingDb, OfferAnswered, OnOfferAnswered>(this);
        services.AddReaction<MatchingDb, PlacementStarted, OnPlacementStarted>(this);
        services.AddReaction<MatchingDb, PlacementEnded, OnPlacementEnded>(this);
        services.AddReaction<MatchingDb, OpeningWithdrawn, OnOpeningWithdrawn>(this);
        services.AddReaction<MatchingDb, ConsentWithdrawn, OnConsentWithdrawn>(this);
        services.AddReaction<MatchingDb, CaseEnded, OnCaseEnded>(this);
        services.AddReaction<MatchingDb, ProfileChanged, OnProfileChanged>(this);
    }
}
