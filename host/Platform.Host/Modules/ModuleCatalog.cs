using Platform.Sdk;

namespace Platform.Host.Modules;

/// <summary>
/// The modules of this installation: read from the modules folder, checked together, ordered so that whom a module asks
/// comes before it.
/// </summary>
internal sealed class ModuleCatalog
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, ModuleCatalog> Catalogs = [];

    private ModuleCatalog(string folder, IReadOnlyList<LoadedModule> loaded, IReadOnlyList<string> disabled) =>
        (Folder, Loaded, Disabled) = (folder, loaded, disabled);

    public string Folder { get; }

    /// <summary>In the order of who asks whom.</summary>
    public IReadOnlyList<LoadedModule> Loaded { get; }

    /// <summary>Modules that stand in the folder but are switched off by <c>Modules:&lt;Name&gt;:Enabled = false</c>.</summary>
    public IReadOnlyList<string> Disabled { get; }

    public IEnumerable<Permission> Permissions => Loaded.SelectMany(m => m.Instance.Permissions);

    /// <summary>Reads a folder. Assemblies cannot be unloaded, so one folder with one setting is read once a process.</summary>
    /// <exception cref="ModuleStartFailure">Anything is wrong with any module: the list of all of it.</exception>
    public static ModuleCatalog Read(string folder, IConfiguration configuration)
    {
        folder = Path.GetFullPath(folder);
        var names = Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).ToList()
            : [];
        var disabled = names.Where(n => configuration.GetValue<bool?>($"Modules:{n}:Enabled") is false).ToList();
        var key = folder + "|" + string.Join(',', names.Except(disabled));
        lock (Gate)
        {
            if (!Catalogs.TryGetValue(key, out var catalog)) Catalogs[key] = catalog = Read(folder, names.Except(disabled).ToList(), disabled);
            return catalog;
        }
    }

    private static ModuleCatalog Read(string folder, IReadOnlyList<string> names, IReadOnlyList<string> disabled)
    {
        var problems = new List<ModuleProblem>();
        var built = new List<string>();
        foreach (var name in names)
            if (File.Exists(Path.Combine(folder, name, name + ".dll"))) built.Add(name);
            else problems.Add(new(name, $"{name}.dll", $"the folder {name} holds no {name}.dll.",
                "the folder was renamed, or the module was not built into it; a module's folder bears its assembly's name."));
        ContractAssemblies.Load(built.Select(n => Path.Combine(folder, n)), problems);
        var loaded = new List<LoadedModule>();
        foreach (var name in built)
            if (ModuleReader.Read(name, Path.Combine(folder, name), problems) is { } module) loaded.Add(module);
        ModuleRules.Check(loaded, disabled, problems);
        if (problems.Count > 0) throw new ModuleStartFailure(problems);
        return new(folder, InOrder(loaded), disabled);
    }

    private static List<LoadedModule> InOrder(List<LoadedModule> modules)
    {
        var ordered = new List<LoadedModule>();
        void Visit(LoadedModule module)
        {
            if (ordered.Contains(module)) return;
            foreach (var asked in module.Instance.DependsOn.Order(StringComparer.Ordinal)) Visit(modules.Single(m => m.Name == asked));
            ordered.Add(module);
        }
        foreach (var module in modules) Visit(module);
        return ordered;
    }
}
