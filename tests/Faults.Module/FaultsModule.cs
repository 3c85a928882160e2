using Faults.Data;
using Faults.Integration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;

namespace Faults;

/// <summary>Takes notes, tells of each, reacts to what it told, and mails about some: every promise of the platform in one write.</summary>
public sealed class FaultsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Faults";

    /// <inheritdoc/>
    public IReadOnlyList<string> DependsOn => [];

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions => [new("faults.write", "consultant")];

    /// <inheritdoc/>
    public IReadOnlyList<NavigationEntry> Navigation => [];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration section)
    {
        services.AddModuleDb<FaultsDb>(this);
        services.AddReaction<FaultsDb, NoteWritten, OnNoteWritten>(this);
    }
}
