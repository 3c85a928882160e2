using Matching.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Demo;
using Placements.Describing;
using Placements.Import;
using Placements.Integration;
using Placements.Jobs;
using Placements.Pages;
using Placements.Panels;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Tables;

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
        AddPublicPages(services);
        AddReview(services);
        AddOffersAndPlacements(services);
        services.AddScoped<IDemoPart, DemoOpenings>().AddScoped<IDemoPart, DemoPlacing>().AddScoped<IDemoPart, DemoFollowUps>();
    }

    private void AddOpenings(IServiceCollection services)
    {
        services.AddScoped<IOpeningDirectory, OpeningDirectory>();
        services.AddScoped<IOpeningInventory, OpeningInventory>();
        services.AddScoped<IPlacedPeople, PlacedPeople>();
        services.AddScoped<OpeningWords>();
        services.AddTableImport<OpeningImport>().AddTableExport<OpeningExport>();
        services.AddScoped<SeatUse>();
        services.AddScoped<RefusedOffers>();
        services.AddScoped<OpeningMilestones>();
        services.AddScoped<ITimelineSource, OfferedStory>();
        services.AddScoped<ITimelineSource, DescribedStory>();
        services.AddJob<ResumeOpenings>(this, JobSchedule.Cron("20 0 * * *"));
    }

    private void AddPublicPages(IServiceCollection services)
    {
        services.Configure<RazorPagesOptions>(pages =>
        {
            foreach (var (page, address) in OfferAddresses.All) pages.Conventions.AddAreaPageRoute(Name, "/Offering/" + page, address.English);
        });
        services.AddScoped<OfferDrafts>();
        services.AddScoped<OfferDesk>();
        services.AddScoped<OnDuty>().AddScoped<CaseMail>();
        services.AddScoped<OfferTexts>();
        services.AddScoped<TaskSuggestions>();
        services.AddScoped<ExpectationGauge>();
        services.AddScoped<OfferCases>();
        services.AddScoped<CaseWords>();
        services.AddRecordLinks<OpeningLinks>();
        services.AddScoped<IPanel>(_ => new OfferHerePanel(OfferHerePanel.Front));
        services.AddScoped<IPanel>(_ => new OfferHerePanel(OfferHerePanel.Head));
        services.AddJob<ForgetOffers>(this, JobSchedule.Cron("40 2 * * *"));
    }

    private static void AddReview(IServiceCollection services)
    {
        services.AddScoped<ITodaySource, SubmissionsToday>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<FreshnessDesk>();
        services.AddScoped<OpeningDescription>();
        services.AddScoped<OpeningFacts>();
        services.AddScoped<OccupancyWords>();
        services.AddScoped<CodeChoices>();
    }

    private void AddOffersAndPlacements(IServiceCollection services)
    {
        services.AddScoped<PlacementRules>().AddScoped<OfferNumbers>().AddScoped<OfferAnswers>().AddScoped<OfferWithdrawals>().AddScoped<OfferLine>().AddScoped<OffersInForce>().AddScoped<PlacementWords>();
        services.AddScoped<EmployerCase>().AddScoped<PlacementDoor>().AddScoped<AnswerForm>().AddScoped<PlacesStory>();
        services.AddReaction<PlacementsDb, ProposalMade, OnProposalMade>(this);
        services.AddReaction<PlacementsDb, ProposalWithdrawn, OnProposalWithdrawn>(this);
        services.AddReaction<PlacementsDb, ConsentWithdrawn, OnConsentWithdrawn>(this);
        services.AddReaction<PlacementsDb, OpeningWithdrawn, OnOpeningWithdrawn>(this);
        services.AddReaction<PlacementsDb, ProfileChanged, OnProfileChanged>(this);
        services.AddMailGuard<OfferStillOpen>(this, SendOffer.MadeTemplate, SendOffer.ReminderTemplate);
        services.AddMailGuard<EmployerWasTold>(this, OfferWithdrawals.Template);
        services.AddScoped<ITodaySource, OffersToday>().AddScoped<ITodaySource, FollowUpsToday>();
        services.AddScoped<IPanel, CasePanel>().AddScoped<IPanel, ParticipantPanel>().AddScoped<IPanel, ReleasePanel>();
        services.AddScoped<ITimelineSource, ParticipantStory>().AddScoped<ITimelineSource, EmployerStory>().AddScoped<ITimelineSource, OpeningStory>();
    }
}
