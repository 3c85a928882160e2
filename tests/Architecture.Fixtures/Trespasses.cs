using Employers;

namespace Architecture.Fixtures;

/// <summary>Each member reaches into another module's inside in a way of its own.</summary>
internal sealed class Trespasses
{
    public static async Task InAsyncBody()
    {
        await Task.Yield();
        Console.WriteLine(new EmployersModule().Name);
    }

    public static Func<string> InLambda() => () => new EmployersModule().Name;

    public static IEnumerable<string> InIterator()
    {
        yield return new EmployersModule().Name;
    }

    public List<EmployersModule> AsGenericArgument { get; } = [];

    [Marked(typeof(EmployersModule))]
    public static void InAttribute() { }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class MarkedAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
