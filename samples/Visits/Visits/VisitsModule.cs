using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Placements.Contracts;
using Platform.Sdk;
using Visits.Data;
using Visits.Integration;
using Visits.Jobs;
using Visits.Panels;

namespace Visits;

/// <summary>Study visits: groups of participants see a workplace, and one sees which visits led to openings.</summary>
public sealed class VisitsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Visits";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => ["Employers"];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions =>
    [
        new("visits.read", "consultant", "coach", "coordinator"),
        new("visits.plan", "consultant", "coordinator"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [new("Navigation.Visits", "/visits", "visits.read", 510)];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<VisitsDb>(this);
        services.AddScoped<IPanel, EmployerVisits>();
        services.AddReaction<VisitsDb, OpeningPublished, OnOpeningPublished>(this);
        services.AddJob<CloseVisits>(this, JobSchedule.Cron("10 4 * * *"));
    }
}
