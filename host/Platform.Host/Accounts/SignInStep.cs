namespace Platform.Host.Accounts;

/// <summary>Half signed in: what the sealed cookie carries from the password to the code.</summary>
/// <param name="Account">Whose password was right.</param>
/// <param name="Stamp">The account's security stamp then; a change of password or code app since makes the step void.</param>
/// <param name="ReturnUrl">Where the person was going.</param>
/// <param name="NewSecret">The secret to set up a code app with; null when the account has one.</param>
internal sealed record SignInStep(Guid Account, string Stamp, string? ReturnUrl, string? NewSecret);
