namespace Taxonomy.Text.Tests;

/// <summary>A test on published data, skipped with a reason where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string name)
    {
        if (SharedData.Find(name) is null) Skip = $"The folder {name} is not there. PLATFORM_SHARED_DATA names the folder that holds it.";
    }
}
