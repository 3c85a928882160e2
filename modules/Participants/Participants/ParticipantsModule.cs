using Matching.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Participants.Contracts;
using Participants.Data;
using Participants.Demo;
using Participants.Domain;
using Participants.Import;
using Participants.Integration;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Sdk.Tables;

namespace Participants;

/// <summary>The people: who they are, who may know, what they want and need.</summary>
public sealed class ParticipantsModule : IModule
{
    /// <summary>Roles whose accounts can have cases of their own.</summary>
    internal static readonly string[] Coaches = ["coach"];

    /// <inheritdoc/>
    public string Name => "Participants";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => ["Taxonomy"];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions =>
    [
        new("participants.read", "coach"),
        new("participants.enrol", "coach"),
        new("participants.map", Coaches),
        new("participants.open", "coach", "consultant", "coordinator"),
        new("participants.import", "administrator", "coordinator"),
        new("participants.export", "administrator", "coordinator"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [new("Navigation.Mine", "/participants", "participants.read", 100)];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<ParticipantsDb>(this);
        services.AddScoped<ICaseGate, CaseGate>();
        services.AddScoped<ICaseload, Caseload>();
        services.AddScoped<IParticipantDirectory, ParticipantDirectory>();
        services.AddScoped<IConsents, Integration.Consents>();
        services.AddScoped<IReleaseSheets, ReleaseSheets>();
        services.AddScoped<IRefusals, Refusals>();
        services.AddScoped<IMatchProfiles, MatchProfiles>();
        services.AddScoped<AnswerWords>();
        services.AddScoped<SheetWords>();
        services.AddScoped<SectionQuestions>();
        services.AddScoped<CaseReader>();
        services.AddScoped<CaseOrder>();
        services.AddScoped<WishOrNo>();
        services.AddScoped<ITimelineSource, CaseTimeline>();
        services.AddScoped<ITodaySource, CasesToday>();
        services.AddScoped<IDemoPart, DemoPeople>().AddScoped<IDemoPart, DemoCases>();
        services.AddSingleton(Deadlines.Read(section));
        services.AddSingleton(Programmes.Read(section));
        services.AddTableImport<ParticipantsImport>();
        services.AddTableExport<ParticipantsExport>();
        services.AddReaction<ParticipantsDb, ProposalMade, OnProposalMade>(this);
        services.AddReaction<ParticipantsDb, ProposalWithdrawn, OnProposalWithdrawn>(this);
        services.AddReaction<ParticipantsDb, OfferAnswered, OnOfferAnswered>(this);
        services.AddReaction<ParticipantsDb, PlacementStarted, OnPlacementStarted>(this);
        services.AddReaction<ParticipantsDb, PlacementEnded, OnPlacementEnded>(this);
    }
}
