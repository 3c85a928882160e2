namespace Platform.Host.Startup;

/// <summary>The caller's mistake: one line on stderr, exit code 2, no stack trace.</summary>
internal sealed class BadUse(string message) : Exception(message);
