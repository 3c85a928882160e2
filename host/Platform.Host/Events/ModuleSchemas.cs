using Platform.Host.Modules;

namespace Platform.Host.Events;

/// <summary>The schemas whose queues this node empties: those of its loaded modules.</summary>
internal sealed record ModuleSchemas(IReadOnlyList<string> All)
{
    public static ModuleSchemas Of(ModuleCatalog modules) => new([.. modules.Loaded.Select(m => m.Schema)]);
}
