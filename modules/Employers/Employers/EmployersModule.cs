using Employers.Contracts;
using Employers.Data;
using Employers.Demo;
using Employers.Import;
using Employers.Integration;
using Employers.Panels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Sdk.Tables;

namespace Employers;

/// <summary>The employer registry: who they are, where they work, and everything that has been said with them.</summary>
public sealed class EmployersModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Employers";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => ["Taxonomy"];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions =>
    [
        new("employers.read", "consultant", "coach", "coordinator"),
        new("employers.register", "consultant", "coordinator"),
        new("employers.share-out", "coordinator"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [new("Navigation.Employers", "/employers", "employers.read", 200)];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<EmployersDb>(this);
        services.AddScoped<IEmployerDirectory, EmployerDirectory>();
        services.AddScoped<IEmployerNumbers, EmployerNumbers>();
        services.AddScoped<Whereabouts>();
        services.AddScoped<ImportedPlaces>();
        services.AddTableImport<EmployerImport>().AddTableExport<EmployerExport>();
        services.AddSingleton(new CoolingRule(section));
        services.AddScoped<IPanel, ChangesPanel>();
        services.AddScoped<ITimelineSource, EmployerStory>();
        services.AddScoped<ITodaySource, EmployerTasks>().AddScoped<ITodaySource, EmployersOfNobody>();
        services.AddScoped<IDemoPart, DemoEmployers>().AddScoped<IDemoPart, DemoContacts>();
    }
}
