namespace Platform.Host.Database;

/// <summary>
/// The user the embedded server runs as. PostgreSQL refuses root, so root drops to <c>postgres</c> or, where that user does not exist,
/// to <c>nobody</c>; everybody else runs it as themselves.
/// </summary>
/// <param name="Name">The account, or null when it is our own.</param>
internal sealed record ServerUser(string? Name, uint Id, uint Group)
{
    private IReadOnlyList<string> _capabilities = [];

    /// <summary>Our own user, or the one root drops to.</summary>
    /// <exception cref="DatabaseProblem">Root, and neither account exists.</exception>
    public static ServerUser Find()
    {
        if (!Native.IsRoot) return new ServerUser(null, 0, 0);
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        foreach (var name in (string[])["postgres", "nobody"])
            if (accounts.Find(fields => fields[0] == name) is { } found)
                return new ServerUser(name, uint.Parse(found[2], System.Globalization.CultureInfo.InvariantCulture),
                    uint.Parse(found[3], System.Globalization.CultureInfo.InvariantCulture));
        throw new DatabaseProblem("PostgreSQL does not run as root, and neither postgres nor nobody is an account here. "
            + "Maybe add one (useradd --system postgres), or start as another user.");
    }

    /// <summary>The command that runs <paramref name="command"/> as this user.</summary>
    public IReadOnlyList<string> Command(params IEnumerable<string> command) => Name is null
        ? [.. command]
        : ["setpriv", $"--reuid={Id}", $"--regid={Group}", "--clear-groups", .. _capabilities, "--", .. command];

    /// <summary>Makes a file or folder this user's own.</summary>
    public void Own(string path)
    {
        if (Name is not null) Native.Give(path, Id, Group);
    }

    /// <summary>
    /// Sees to it that the server can walk to these folders. A clone of root's often lies below a closed home (mode 0700): then the server
    /// keeps the one capability of reading past folder modes, and still may write nothing but its own files.
    /// </summary>
    /// <exception cref="DatabaseProblem">The system does not lend that capability either.</exception>
    public async Task ReachAsync(CancellationToken cancellation, params IReadOnlyList<string> folders)
    {
        if (Name is null) return;
        if (await ReachesAsync(folders, cancellation)) return;
        foreach (var capability in (string[])["dac_read_search", "dac_override"])
        {
            // access(2), by which initdb looks for its neighbours, forgets capabilities of users unless told not to.
            _capabilities = [$"--inh-caps=+{capability}", $"--ambient-caps=+{capability}", "--securebits=+no_setuid_fixup"];
            if (await ReachesAsync(folders, cancellation)) return;
        }
        throw new DatabaseProblem($"The user {Name}, as whom root runs PostgreSQL, cannot reach {string.Join(" or ", folders)}. "
            + "Maybe a folder above is closed (chmod a+x opens it for passing through), setpriv is missing (package util-linux), "
            + "or Data:Path should name a folder outside root's home.");
    }

    private async Task<bool> ReachesAsync(IEnumerable<string> folders, CancellationToken cancellation)
    {
        const string eachOpens = "for folder; do [ -x \"$folder\" ] && ls -- \"$folder\" >/dev/null || exit 1; done";
        var (code, _) = await ProgramRun.RunAsync(Command("/bin/sh", "-c", eachOpens, "sh").Concat(folders), "/", cancellation);
        return code == 0;
    }
}
