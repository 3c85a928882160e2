using System.Reflection;
using Platform.Sdk;

namespace Platform.Host.Modules;

/// <summary>A module that passed every check, with its assembly and the type that holds its texts.</summary>
internal sealed record LoadedModule(string Name, string Folder, Assembly Assembly, IModule Instance, Type Texts)
{
    public string Schema => Name.ToLowerInvariant();
}
