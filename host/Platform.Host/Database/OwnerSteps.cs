using Npgsql;

namespace Platform.Host.Database;

/// <summary>Changes that every schema gets before its own migrations, made as the schema's owner.</summary>
/// <param name="Table">The table, in each schema, whose column <c>id</c> lists the steps that have run.</param>
/// <param name="Known">The ids this program knows.</param>
/// <param name="ApplyAsync">Runs in one schema what has not run there, only the given ids unless null, and returns those that ran now.</param>
internal sealed record OwnerSteps(string Table, IReadOnlyList<string> Known, Func<NpgsqlConnection, string, IReadOnlySet<string>?, CancellationToken, Task<IReadOnlyList<string>>> ApplyAsync);
