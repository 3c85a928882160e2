using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Placements.Contracts;
using Placements.Data;
using Placements.Integration;
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
    ];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [new("Navigation.Openings", "/placements/openings", "placements.openings", 300)];

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
}
