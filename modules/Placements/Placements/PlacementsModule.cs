using Matching.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Integration;
using Placements.Pages;
using Placements.Panels;
using Platform.Sdk;

namespace Placements;

/// <summary>The inventory of openings, the offers made on them, and the placements that follow.</summary>
public sealed class PlacementsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Placements";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => ["Employers", "Participants", "Taxonomy"];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions =>
    [
        new("placements.openings", "consultant", "coach", "coordinator"),
        new("placements.openings-write", "consultant"),
        new("placements.offer", "consultant"),
        new("placements.read", "consultant", "coach"),
        new("placements.follow-up", "consultant", "coach"),
        new("placements.plan", "consultant", "coach"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation =>
    [
        new("Navigation.Openings", "/placements/openings", "placements.openings", 300),
        new("Navigation.Placements", "/placements", "placements.read", 500),
    ];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<PlacementsDb>(this);
        AddOpenings(services);
        AddOffersAndPlacements(services);
    }

    private static void AddOpenings(IServiceCollection services)
    {
        services.AddScoped<IOpeningDirectory, OpeningDirectory>();
        services.AddScoped<IOpeningInventory, OpeningInventory>();
        services.AddScoped<SeatUse>();
    }

    private void AddOffersAndPlacements(IServiceCollection services)
    {
        services.AddScoped<PlacementRules>().AddScoped<OfferAnswers>().AddScoped<OfferWithdrawals>().AddScoped<OfferLine>().AddScoped<PlacementWords>();
        services.AddScoped<EmployerCase>().AddScoped<PlacementDoor>().AddScoped<AnswerForm>().AddScoped<PlacesStory>();
        services.AddReaction<PlacementsDb, ProposalMade, OnProposalMade>(this);
        services.AddReaction<PlacementsDb, ProposalWithdrawn, OnProposalWithdrawn>(this);
        services.AddReaction<PlacementsDb, ConsentWithdrawn, OnConsentWithdrawn>(this);
        services.AddReaction<PlacementsDb, OpeningWithdrawn, OnOpeningWithdrawn>(this);
        services.AddMailGuard<OfferStillOpen>(this, SendOffer.MadeTemplate, SendOffer.ReminderTemplate);
        services.AddScoped<ITodaySource, OffersToday>().AddScoped<ITodaySource, FollowUpsToday>();
        services.AddScoped<IPanel, CasePanel>().AddScoped<IPanel, ParticipantPanel>();
        services.AddScoped<ITimelineSource, ParticipantStory>().AddScoped<ITimelineSource, EmployerStory>().AddScoped<ITimelineSource, OpeningStory>();
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AddAreaPageRoute(Name, "/" + nameof(AnswerProposal), "/case/{reference}/proposal/{id:guid}");
            options.Conventions.AddAreaPageRoute(Name, "/" + nameof(ReportProblem), "/case/{reference}/problem/{id:guid}");
        });
    }
}
