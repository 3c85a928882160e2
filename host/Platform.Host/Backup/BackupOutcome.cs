using System.Text.Json;
using Npgsql;
using Platform.Host.Database;
using Platform.Host.Keys;

namespace Platform.Host.Backup;

/// <summary>Turns what may go wrong into one line and an exit code: 0 done, 2 not done.</summary>
internal static class BackupOutcome
{
    private const int NotDone = 2;

    public static async Task<int> OfAsync(TextWriter errors, string word, Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (OperationCanceledException)
        {
            return await SayAsync(errors, $"The {word} was broken off.");
        }
        catch (Exception problem) when (problem is BackupProblem or DatabaseProblem or InstallationKeysProblem)
        {
            return await SayAsync(errors, problem.Message);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            return await SayAsync(errors, $"The {word} stopped: {e.Message} Maybe the disk is full, a folder may not be written, or the database went away.");
        }
    }

    private static async Task<int> SayAsync(TextWriter errors, string line)
    {
        await errors.WriteLineAsync(line.ReplaceLineEndings(" "));
        return NotDone;
    }
}
