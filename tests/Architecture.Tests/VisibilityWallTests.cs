using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>Wall 3: a module shows one type, its door; the rest is internal and sealed.</summary>
public sealed class VisibilityWallTests
{
    public static TheoryData<string> Modules => [.. Repository.Modules];

    [Theory, MemberData(nameof(Modules))]
    public void Only_the_door_is_public(string module)
    {
        using var assembly = Repository.Assembly(module);
        Assert.Equal([$"{module}.{module}Module"], Public(assembly));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Everything_else_is_sealed(string module)
    {
        using var assembly = Repository.Assembly(module);
        Assert.Empty(Open(assembly));
    }

    [Fact]
    public void A_second_public_type_is_found()
    {
        using var assembly = Repository.Fixtures();
        Assert.Equal(["Architecture.Fixtures.SecondPublicType"], Public(assembly));
    }

    [Fact]
    public void A_type_that_is_not_sealed_is_found()
    {
        using var assembly = Repository.Fixtures();
        Assert.Equal(["Architecture.Fixtures.NotSealed"], Open(assembly));
    }

    private static IEnumerable<string> Public(AssemblyDefinition assembly) =>
        assembly.MainModule.Types.Where(t => t.IsPublic).Select(t => t.FullName).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Open(AssemblyDefinition assembly) =>
        from type in assembly.MainModule.Types.SelectMany(t => t.NestedTypes.Prepend(t))
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        where type.Name != "<Module>" && !type.FullName.Contains('<') && !type.FullName.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal)
        select type.FullName;
}
