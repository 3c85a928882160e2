using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>Wall 2: compiled code touches nothing of another module but its Contracts, and nothing of the host.</summary>
public sealed class CodeWallTests
{
    public static TheoryData<string> Modules => [.. Repository.Modules];

    [Fact]
    public void Modules_are_found() => Assert.NotEmpty(Repository.Modules);

    [Theory, MemberData(nameof(Modules))]
    public void A_module_touches_only_contracts_of_others(string module)
    {
        using var assembly = Repository.Assembly(module);
        Assert.Empty(Trespasses(assembly, module));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Contracts_touch_no_module(string module)
    {
        using var assembly = Repository.Contracts(module);
        Assert.Empty(Trespasses(assembly, module).Concat(assembly.MainModule.AssemblyReferences
            .Where(r => r.Name == module).Select(r => $"{module}.Contracts → {r.Name}")));
    }

    [Theory]
    [InlineData("InAsyncBody")]
    [InlineData("InLambda")]
    [InlineData("InIterator")]
    [InlineData("AsGenericArgument")]
    [InlineData("InAttribute")]
    public void A_trespass_is_found(string member)
    {
        using var assembly = Repository.Fixtures();
        var type = assembly.MainModule.GetType("Architecture.Fixtures.Trespasses");
        // One member at a time: the others are taken out, with the nested types that the compiler made of them.
        foreach (var other in type.Methods.Where(m => !Belongs(m.Name)).ToList()) type.Methods.Remove(other);
        foreach (var field in type.Fields.Where(f => !Belongs(f.Name)).ToList()) type.Fields.Remove(field);
        foreach (var nested in type.NestedTypes.Where(n => !Belongs(n.Name) && !(member == "InLambda" && n.Name == "<>c")).ToList()) type.NestedTypes.Remove(nested);
        Assert.Contains(ReferencedTypes.Of(type), t => IsForbidden(t, "Architecture.Fixtures"));

        bool Belongs(string name) => name.Contains(member, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Trespasses(AssemblyDefinition assembly, string module) =>
        from type in assembly.MainModule.Types
        from touched in ReferencedTypes.Of(type)
        where IsForbidden(touched, module)
        select $"{type.FullName} → {touched.FullName} ({touched.Scope.Name})";

    private static bool IsForbidden(TypeReference type, string module)
    {
        var assembly = type.Scope is AssemblyNameReference reference ? reference.Name : module;
        if (assembly == module || assembly == module + ".Contracts" || assembly.StartsWith(module + ".", StringComparison.Ordinal)) return false;
        return assembly == "Platform.Host" || assembly.StartsWith("Quartz", StringComparison.Ordinal)
            || Repository.Modules.Any(other => assembly == other || assembly.StartsWith(other + ".", StringComparison.Ordinal) && assembly != other + ".Contracts");
    }
}
