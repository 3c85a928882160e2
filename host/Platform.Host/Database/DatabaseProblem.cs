namespace Platform.Host.Database;

/// <summary>What keeps the database from serving, in words for whoever runs the installation: values first, then "Maybe …".</summary>
internal sealed class DatabaseProblem(string message, Exception? inner = null) : Exception(message, inner);
