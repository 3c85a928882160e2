using Matching.Commands;
using Matching.Contracts;
using Matching.Data;
using Matching.Integration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
    public IReadOnlyList<Permission> Permissions => [new("matching.request", "coach")];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [new("Navigation.Requests", "/matching", "matching.request", 250)];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<MatchingDb>(this);
        services.AddScoped<IRequestDirectory, RequestDirectory>();
        services.AddScoped<IPlatformCommand, MatchCommand>();
        services.AddScoped<IPlatformCommand, AllocateCommand>();
    }
}
