using System.Reflection;
using System.Runtime.Loader;

namespace Platform.Host.Modules;

/// <summary>
/// One module's own assemblies. What its folder does not carry (the SDK, EF Core, the framework) falls to the default
/// context, and so does every Contracts assembly: two modules must see the very same types to talk.
/// </summary>
internal sealed class ModuleLoadContext(string module, string file) : AssemblyLoadContext("module " + module, isCollectible: false)
{
    private readonly AssemblyDependencyResolver resolver = new(file);

    protected override Assembly? Load(AssemblyName name)
    {
        if (ContractAssemblies.IsContract(name.Name)) return null;
        return resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string name) =>
        resolver.ResolveUnmanagedDllToPath(name) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;
}
