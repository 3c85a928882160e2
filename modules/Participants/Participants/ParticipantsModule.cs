using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Participants.Contracts;
using Participants.Data;
using Participants.Integration;
using Platform.Sdk;

namespace Participants;

/// <summary>The people: who they are, who may know, what they want and need.</summary>
public sealed class ParticipantsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Participants";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => ["Taxonomy"];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions => 
    [
        new("participants.read", "coach"),
        new("participants.enrol", "coach"),
        new("participants.open", "coach", "consultant", "coordinator"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [new("Navigation.Mine", "/participants", "participants.read", 100)];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<ParticipantsDb>(this);
        services.AddScoped<ICaseGate, CaseGate>();
        services.AddScoped<ICaseload, Caseload>();
    }
}
