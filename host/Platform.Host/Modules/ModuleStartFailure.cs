namespace Platform.Host.Modules;

/// <summary>The start stops once, with everything that is wrong, so that it is mended once.</summary>
internal sealed class ModuleStartFailure(IReadOnlyList<ModuleProblem> problems) : Exception(
    $"{problems.Count} problem(s) with modules, nothing was started:{Environment.NewLine}"
    + string.Join(Environment.NewLine, problems.Select(p => "  " + p)))
{
    public IReadOnlyList<ModuleProblem> Problems { get; } = problems;
}
