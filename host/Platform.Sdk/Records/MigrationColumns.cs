namespace Platform.Sdk;

/// <summary>Classifies the two lists of what has been migrated; they are made by the migrator itself.</summary>
internal sealed class MigrationColumns : IPlatformColumns
{
    public IEnumerable<PlatformColumn> Columns =>
    [
        new("__platform_steps", "id", DataCategory.Technical, "Which steps have run", "platform.always"),
        new("__platform_steps", "applied", DataCategory.Technical, "When", "platform.always"),
        new(ModuleDbRegistration.MigrationsTable, "MigrationId", DataCategory.Technical, "Which migrations have run", "platform.always"),
        new(ModuleDbRegistration.MigrationsTable, "ProductVersion", DataCategory.Technical, "With which version", "platform.always"),
    ];
}
