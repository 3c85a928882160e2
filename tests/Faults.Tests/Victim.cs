namespace Faults.Tests;

/// <summary>What is killed.</summary>
internal enum Victim
{
    FirstHost,
    SecondHost,

    /// <summary>The server itself.</summary>
    Database,

    /// <summary>One of the server's sessions: it cuts all others and recovers by itself.</summary>
    Backend,
}
