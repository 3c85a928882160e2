namespace Platform.Host.Accounts;

/// <summary>Limits of sign-in, from the configuration section <c>SignIn</c>.</summary>
internal sealed class SignInSettings
{
    /// <summary>Wrong passwords or codes in a row before the account waits.</summary>
    public int TriesBeforeLockout { get; set; } = 5;

    public TimeSpan Lockout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A session without requests for this long ends.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this long whatever happens.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Sessions of one account at the same time; one more ends the oldest.</summary>
    public int SessionsAtOnce { get; set; } = 5;

    /// <summary>From password to code, and from a new secret to its first code.</summary>
    public TimeSpan Step { get; set; } = TimeSpan.FromMinutes(10);

    public TimeSpan OneTimeAddress { get; set; } = TimeSpan.FromHours(72);

    public TimeSpan FirstAdministrator { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Forms sent to sign-in pages from one network address in ten minutes. A whole office may share one.</summary>
    public int TriesPerAddress { get; set; } = 120;

    /// <summary>Passwords sent for one e-mail address, known or not, in ten minutes, on one node.</summary>
    public int TriesPerAccount { get; set; } = 15;

    /// <summary>Rounds of PBKDF2 with SHA-512 for a password.</summary>
    public int PasswordRounds { get; set; } = 210_000;

    /// <summary>The name that code apps show beside the e-mail address.</summary>
    public string Issuer { get; set; } = "Insteg";
}
