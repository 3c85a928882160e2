using System.Text.RegularExpressions;

namespace Platform.Host.Modules;

/// <summary>What the loaded modules owe each other: names, whom they ask, permissions, navigation.</summary>
internal static partial class ModuleRules
{
    /// <summary>Schemas and address roots that belong to the host or to PostgreSQL.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
        { "platform", "public", "pg_catalog", "information_schema", "admin", "error", "account", "vendor", "css", "js" };

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,29}$")]
    private static partial Regex NameShape { get; }

    public static void Check(IReadOnlyList<LoadedModule> modules, IReadOnlyList<string> disabled, List<ModuleProblem> problems)
    {
        foreach (var module in modules)
        {
            void Problem(string problem, string maybe) => problems.Add(new(module.Name, module.Name + ".dll", problem, maybe));
            if (!NameShape.IsMatch(module.Name) || Taken.Contains(module.Name))
                Problem($"«{module.Name}» cannot be a module's name.", "use 2–30 letters and digits, first one upper case, and none of the host's own words.");
            CheckAsked(module, modules, disabled, Problem);
            CheckPermissions(module, Problem);
        }
        foreach (var circle in Circles(modules)) problems.Add(circle);
    }

    private static void CheckAsked(LoadedModule module, IReadOnlyList<LoadedModule> modules, IReadOnlyList<string> disabled, Action<string, string> problem)
    {
        foreach (var asked in module.Instance.DependsOn.Where(a => modules.All(m => m.Name != a)))
            problem($"it asks {asked}, which is not loaded.", disabled.Contains(asked)
                ? $"Modules:{asked}:Enabled should not be false."
                : $"the folder {asked} is missing, or was refused for a problem of its own.");
    }

    private static void CheckPermissions(LoadedModule module, Action<string, string> problem)
    {
        var own = module.Instance.Permissions;
        foreach (var wrong in own.Where(p => !p.Name.StartsWith(module.Schema + ".", StringComparison.Ordinal)))
            problem($"its permission «{wrong.Name}» does not begin with «{module.Schema}.».", "the name was copied from another module.");
        foreach (var twice in own.GroupBy(p => p.Name).Where(g => g.Count() > 1))
            problem($"its permission «{twice.Key}» is declared {twice.Count()} times.", "one declaration should list all roles.");
        foreach (var (permission, role) in own.SelectMany(p => p.Roles.Select(r => (p, r))).Where(x => !Access.Roles.All.Contains(x.r)))
            problem($"its permission «{permission.Name}» names the role «{role}», which does not exist.", $"it is one of {string.Join(", ", Access.Roles.All)}.");
        foreach (var entry in module.Instance.Navigation.Where(n => own.All(p => p.Name != n.Permission)))
            problem($"its navigation entry «{entry.TextKey}» requires «{entry.Permission}», which it does not declare.", "the permission was renamed.");
    }

    private static IEnumerable<ModuleProblem> Circles(IReadOnlyList<LoadedModule> modules)
    {
        var asks = modules.ToDictionary(m => m.Name, m => m.Instance.DependsOn);
        var told = new HashSet<string>();
        foreach (var start in asks.Keys.Order(StringComparer.Ordinal))
        {
            if (PathBack(start, start, asks, []) is not { } path || path.Any(told.Contains)) continue;
            told.UnionWith(path);
            yield return new(start, start + ".dll", $"modules ask each other in a circle: {string.Join(" → ", path.Append(start))}.",
                "one of them should react to an event instead.");
        }
    }

    private static List<string>? PathBack(string from, string to, Dictionary<string, IReadOnlyList<string>> asks, HashSet<string> seen)
    {
        if (!seen.Add(from) || !asks.TryGetValue(from, out var asked)) return null;
        if (asked.Contains(to)) return [from];
        foreach (var next in asked)
            if (PathBack(next, to, asks, seen) is { } rest) return [from, .. rest];
        return null;
    }
}
