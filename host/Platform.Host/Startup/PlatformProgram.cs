using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Host.Modules;
using Platform.Host.Web;

namespace Platform.Host.Startup;

/// <summary>From the command line to an exit code. What a person can mend is said in one line; a stack trace goes to nobody.</summary>
internal static class PlatformProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var call = CommandLine.Parse(args);
            return call.Word switch
            {
                "run" => await Serving.RunAsync(call),
                "doctor" => await Doctor.RunAsync(call),
                _ => await Commands.RunAsync(call),
            };
        }
        catch (BadUse bad)
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return 2;
        }
        catch (Exception problem) when (problem is ModuleStartFailure or DatabaseProblem or InstallationKeysProblem or StartProblem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{taken.Message} Maybe it already runs there; or choose another address with --urls.");
            return 1;
        }
        catch (Exception failure) when (DatabaseAway.Found(failure) is { } away)
        {
            await Console.Error.WriteLineAsync($"The database went away: {away.Message.ReplaceLineEndings(" ")} Maybe it is being restarted: start again.");
            return 1;
        }
    }
}
