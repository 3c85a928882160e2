namespace Platform.Host.Accounts;

/// <summary>What became of a change to an account.</summary>
internal enum ChangeAnswer
{
    Done,
    Unknown,

    /// <summary>Somebody else saved first.</summary>
    ChangedMeanwhile,

    /// <summary>Nobody would be left who can administer accounts.</summary>
    LastAdministrator,
}
