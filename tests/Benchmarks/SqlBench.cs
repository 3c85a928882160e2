using Matching.Engine.Fast;
using Npgsql;
using Platform.Host.Database;

namespace Benchmarks;

/// <summary>The same question as one SQL query with an index, asked of the database that the platform brings.</summary>
internal sealed class SqlBench(BenchTable table)
{
    private const int Openings = 10;
    private const int Rounds = 3;

    /// <summary>Measures.</summary>
    /// <param name="country">Whom.</param>
    /// <param name="fast">What it is held against.</param>
    /// <param name="top">How many are asked for.</param>
    internal async Task RunAsync(MadeUpCountry country, FastRanker fast, int top)
    {
        var folder = Path.Combine(Path.GetTempPath(), "insteg-bench-" + Environment.ProcessId);
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions(Path.Combine(folder, "postgres")) { Durable = false });
            await using var connection = new NpgsqlConnection(server.Administrator().ConnectionString);
            await connection.OpenAsync();
            await SqlPeople.LoadAsync(connection, country);
            // Compiling so long an expression takes longer than running it.
            await SqlPeople.RunAsync(connection, "set jit = off");
            await MeasureAsync(connection, country, fast, top);
        }
        catch (DatabaseProblem problem)
        {
            table.Row("One indexed SQL query", "no database", problem.Message);
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(NpgsqlConnection connection, MadeUpCountry country, FastRanker fast, int top)
    {
        var (sql, pruned, whole, equal) = (new Shortest(Openings), new Shortest(Openings), new Shortest(Openings), 0);
        var every = new FastRanker(country.Participants, [], country.Nearness()) { Pruning = false };
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < Openings; at++)
            {
                var opening = country.Openings[at];
                await using var command = new NpgsqlCommand(new SqlQuery(opening, country).Text(top), connection) { CommandTimeout = 600 };
                var scores = new List<int>();
                sql.Time(at, () =>
                {
                    scores.Clear();
                    using var reader = command.ExecuteReader();
                    while (reader.Read())
                        scores.Add(reader.GetInt32(1));
                });
                for (var again = 0; again < 5; again++)
                {
                    pruned.Time(at, () => fast.ForOpening(opening, top));
                    whole.Time(at, () => every.ForOpening(opening, top));
                }

                equal += round == 0 && fast.ForOpening(opening, top).Select(each => each.Score.Score).SequenceEqual(scores) ? 1 : 0;
            }
        }

        table.Row("One indexed SQL query, the same stops and points", EngineBench.Ms(sql.Mean), $"{sql.Mean / pruned.Mean:0} × the pruned", "≥ 1,000 ×");
        table.Row("… against every row read", "", $"{sql.Mean / whole.Mean:0} × every row");
        table.Row("… openings whose best have the same points", $"{equal} of {Openings}", "", "all");
    }
}
