namespace Platform.Host.Keys;

/// <summary>The key file cannot be used, or lacks a key that the database was written with.</summary>
internal sealed class InstallationKeysProblem(string message, Exception? inner = null) : Exception(message, inner);
