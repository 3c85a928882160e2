namespace Platform.Host.Modules;

/// <summary>Why a module cannot be loaded, in words an administrator can act on.</summary>
internal sealed record ModuleProblem(string Module, string File, string Problem, string Maybe)
{
    public override string ToString() => $"{Module} ({File}): {Problem} Maybe {Maybe}";
}
