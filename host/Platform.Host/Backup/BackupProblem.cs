namespace Platform.Host.Backup;

/// <summary>Why a backup or a restore does not happen, in one line an administrator can act on.</summary>
internal sealed class BackupProblem(string message, Exception? inner = null) : Exception(message, inner);
