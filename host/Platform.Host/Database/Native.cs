using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Platform.Host.Database;

/// <summary>The few calls of the operating system that .NET has no name for.</summary>
internal static class Native
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;

    /// <summary>Whether this process may do everything; PostgreSQL refuses to run as such a user.</summary>
    public static bool IsRoot => EffectiveUser() == 0;

    /// <summary>Gives a file or folder to a user and group.</summary>
    /// <exception cref="Win32Exception">The system refused.</exception>
    public static void Give(string path, uint user, uint group)
    {
        if (ChangeOwner(path, user, group) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path}: cannot be given to user {user}.");
    }

    /// <summary>Sends a signal; a process that is gone is no error.</summary>
    public static void Signal(int process, int signal) => _ = SendSignal(process, signal);

    /// <summary>The path without links: what the system itself calls the folder.</summary>
    public static string RealPath(string path)
    {
        var resolved = Resolve(path, 0);
        if (resolved == 0) return Path.GetFullPath(path);
        try
        {
            return Marshal.PtrToStringUTF8(resolved)!;
        }
        finally
        {
            Free(resolved);
        }
    }

    [DllImport("libc", EntryPoint = "realpath")]
    private static extern nint Resolve([MarshalAs(UnmanagedType.LPUTF8Str)] string path, nint buffer);

    [DllImport("libc", EntryPoint = "free")]
    private static extern void Free(nint memory);

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint EffectiveUser();

    [DllImport("libc", EntryPoint = "chown", SetLastError = true)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int process, int signal);
}
