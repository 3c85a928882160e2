using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>Wall 2, for SQL: no string of a module names another module's schema.</summary>
public sealed class SchemaWallTests
{
    public static TheoryData<string> Modules => [.. Repository.Modules];

    [Theory, MemberData(nameof(Modules))]
    public void No_string_names_a_foreign_schema(string module)
    {
        using var assembly = Repository.Assembly(module);
        Assert.Empty(ForeignSql(assembly, module));
    }

    [Fact]
    public void Foreign_sql_is_found()
    {
        using var assembly = Repository.Fixtures();
        var found = ForeignSql(assembly, "Architecture.Fixtures").Select(f => f.Split("::")[1].Split(':')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "Constant", "Plain", "Quoted", "Path" }, found);
        Assert.DoesNotContain("Innocent", found);
    }

    private static IEnumerable<string> ForeignSql(AssemblyDefinition assembly, string module)
    {
        var others = string.Join('|', Repository.Modules.Where(m => m != module).Select(m => m.ToLowerInvariant()).Append("platform"));
        var naming = new Regex($"""\b(from|join|into|update|table|on|references|only)\s+"?({others})"?\s*\.|\bsearch_path\b[^;]*\b({others})\b""", RegexOptions.IgnoreCase);
        return from type in Nested(assembly.MainModule.Types)
               from text in Strings(type)
               where naming.IsMatch(text.Value)
               select $"{type.FullName}::{text.Where}: {text.Value}";
    }

    private static IEnumerable<(string Where, string Value)> Strings(TypeDefinition type) =>
        type.Fields.Where(f => f.Constant is string).Select(f => (f.Name, (string)f.Constant))
            .Concat(type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions
                .Where(i => i.Operand is string).Select(i => (m.Name, (string)i.Operand))));

    private static IEnumerable<TypeDefinition> Nested(IEnumerable<TypeDefinition> types) =>
        types.SelectMany(t => Nested(t.NestedTypes).Prepend(t));
}
