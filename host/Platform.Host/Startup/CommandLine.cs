namespace Platform.Host.Startup;

/// <summary>What was asked for on the command line: a word, its arguments, and settings for the host.</summary>
internal sealed record CommandLine(string Word, IReadOnlyList<string> Arguments, IReadOnlyList<string> Settings, bool Demo)
{
    private static readonly string[] NoArguments = ["doctor", "help"];

    /// <exception cref="BadUse">The call cannot be understood.</exception>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        // Started without a word (`dotnet run`, a test's host): serve, and hand every argument on as a setting.
        if (args.Count == 0 || args[0].StartsWith("--", StringComparison.Ordinal))
            return new("run", [], [.. args.Where(a => a != "--demo")], args.Contains("--demo"));
        var rest = args.Skip(1).ToArray();
        if (args[0] == "run") return Run(rest);
        if (NoArguments.Contains(args[0]) && rest.Length > 0) throw new BadUse($"{args[0]} takes no arguments, got «{rest[0]}».");
        return new(args[0], rest, [], Demo: false);
    }

    private static CommandLine Run(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var demo = false;
        for (var i = 0; i < args.Count; i++)
        {
            var name = args[i].Split('=')[0];
            if (args[i] == "--demo") demo = true;
            else if (!args[i].StartsWith("--", StringComparison.Ordinal)) throw new BadUse($"run does not know «{args[i]}». Usage: ./platform run [--demo] [--urls ADDRESS]");
            else if (name is not ("--urls" or "--PublicAddress" or "--AnonymousPages") && !name.Contains(':')) throw new BadUse($"run does not know «{name}». Usage: ./platform run [--demo] [--urls ADDRESS]");
            else if (args[i].Contains('=')) settings.Add(args[i]);
            else if (i + 1 < args.Count) settings.AddRange([args[i], args[++i]]);
            else throw new BadUse($"{name} wants a value.");
        }
        return new("run", [], settings, demo);
    }
}
