using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>
/// What modules may use is a promise: the SDK's public surface stands, line by line, in a checked list. Change the list on
/// purpose: run the tests with PLATFORM_ACCEPT=1 and look at the difference.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly string ListFile = Path.Combine(Repository.Root, "host", "Platform.Sdk", "PublicSurface.txt");

    [Fact]
    public void The_sdk_shows_what_its_list_says()
    {
        using var sdk = Repository.Read(Path.Combine(Repository.Artifacts, "host", "Platform.Sdk.dll"));
        var shown = Surface(sdk).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1") File.WriteAllLines(ListFile, shown);
        var listed = File.ReadAllLines(ListFile);
        Assert.Empty(shown.Except(listed).Select(l => "not on the list: " + l).Concat(listed.Except(shown).Select(l => "gone: " + l)));
    }

    [Fact]
    public void A_new_public_type_is_seen()
    {
        using var fixtures = Repository.Fixtures();
        Assert.Contains("Architecture.Fixtures.SecondPublicType", Surface(fixtures));
    }

    private static IEnumerable<string> Surface(AssemblyDefinition assembly)
    {
        foreach (var type in assembly.MainModule.Types.SelectMany(Nested).Where(IsShown))
        {
            yield return type.FullName;
            foreach (var method in type.Methods.Where(m => (m.IsPublic || m.IsFamily) && !m.Name.StartsWith('<')))
                yield return $"{type.FullName}.{method.Name}({string.Join(", ", method.Parameters.Select(p => p.ParameterType.Name))}) : {method.ReturnType.Name}";
            foreach (var field in type.Fields.Where(f => f.IsPublic && !f.IsSpecialName)) yield return $"{type.FullName}.{field.Name} : {field.FieldType.Name}";
        }
    }

    private static IEnumerable<TypeDefinition> Nested(TypeDefinition type) => type.NestedTypes.SelectMany(Nested).Prepend(type);

    private static bool IsShown(TypeDefinition type) =>
        (type.IsPublic || type.IsNestedPublic && IsShown(type.DeclaringType)) && !type.FullName.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal);
}
