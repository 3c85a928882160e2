using System.Reflection;
using Platform.Sdk;

namespace Platform.Host.Modules;

/// <summary>Loads one module's assembly and finds its door.</summary>
internal static class ModuleReader
{
    public static LoadedModule? Read(string name, string folder, List<ModuleProblem> problems)
    {
        var file = name + ".dll";
        try
        {
            var assembly = new ModuleLoadContext(name, Path.Combine(folder, file)).LoadFromAssemblyPath(Path.Combine(folder, file));
            // Razor writes its item list as assembly attributes, not as public types; what is left is what the author made public.
            var open = assembly.GetExportedTypes().Where(t => !t.IsNested).ToList();
            var doors = open.Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IModule).IsAssignableFrom(t)).ToList();
            if (doors.Count != 1)
            {
                problems.Add(new(name, file, $"{doors.Count} public types implement {nameof(IModule)}, wanted 1.",
                    doors.Count == 0 ? "the module's class is internal, or the folder holds something else." : "a sample was left behind; keep one."));
                return null;
            }
            foreach (var other in open.Where(t => t != doors[0]))
                problems.Add(new(name, file, $"{other.FullName} is public; the module's class must be the only public type.",
                    "it should be internal sealed, or belongs in the module's Contracts."));
            if (doors[0].GetConstructor(Type.EmptyTypes) is null)
            {
                problems.Add(new(name, file, $"{doors[0].FullName} has no constructor without parameters.",
                    "what it needs should be asked for in AddServices."));
                return null;
            }
            var module = (IModule)Activator.CreateInstance(doors[0])!;
            if (module.Name != name)
            {
                problems.Add(new(name, file, $"it calls itself «{module.Name}» but its folder is «{name}».", "one of them was renamed."));
                return null;
            }
            if (assembly.GetType(name + ".Texts") is not { } texts)
            {
                problems.Add(new(name, file, $"there is no type {name}.Texts for the module's texts.",
                    $"Texts.cs is missing, or its namespace is not {name}."));
                return null;
            }
            return new(name, folder, assembly, module, texts);
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException
            or ReflectionTypeLoadException or TargetInvocationException)
        {
            problems.Add(new(name, file, $"it cannot be loaded: {(e.InnerException ?? e).Message.ReplaceLineEndings(" ")}",
                "it was built for another version of the platform; build it again."));
            return null;
        }
    }
}
