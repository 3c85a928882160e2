namespace Platform.Sdk.Tables;

/// <summary>A file that cannot be read as a table at all. The message goes to whoever named the file.</summary>
/// <param name="message">What is wrong, one sentence; the file's name is put before it.</param>
internal sealed class UnreadableTable(string message) : Exception(message);
