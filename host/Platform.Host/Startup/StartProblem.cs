namespace Platform.Host.Startup;

/// <summary>Why the host does not start, in words an administrator can act on.</summary>
internal sealed class StartProblem(string message) : Exception(message);
