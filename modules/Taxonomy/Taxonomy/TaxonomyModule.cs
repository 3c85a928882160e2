using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Taxonomy.Commands;
using Taxonomy.Contracts;
using Taxonomy.Data;
using Taxonomy.Demo;
using Taxonomy.Integration;

namespace Taxonomy;

/// <summary>Reference data: the words that all other modules choose from.</summary>
public sealed class TaxonomyModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Taxonomy";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => [];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions => [new("taxonomy.edit", "administrator")];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [new("Navigation.Concepts", "/taxonomy", "taxonomy.edit", 500)];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<TaxonomyDb>(this);
        services.AddSingleton<ConceptIndex>();
        services.AddScoped<ITaxonomy, ConceptReader>();
        services.AddScoped<IGeography, PlaceReader>();
        services.AddSingleton<INearnessSource, NearnessSource>();
        services.AddScoped<IPlatformCommand, ImportTaxonomyCommand>();
        services.AddScoped<IPlatformCommand, ImportPlacesCommand>();
        services.AddScoped<IPlatformCommand, ExportTaxonomyCommand>();
        services.AddScoped<IPlatformCommand, ExportPlacesCommand>();
        services.AddScoped<IPlatformCommand, ClassifyCommand>();
        services.AddScoped<IDemoPart, DemoPlaces>();
        services.AddScoped<IDoctorCheck, ReleaseCheck>();
    }
}
