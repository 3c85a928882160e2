namespace Platform.Sdk;

/// <summary>An account of a member of staff.</summary>
/// <param name="Id">The account.</param>
/// <param name="UserName">What is typed to sign in: the e-mail address.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Roles">Codes of its roles.</param>
/// <param name="IsClosed">True when nobody can sign in with it any more.</param>
public sealed record StaffMember(Guid Id, string UserName, string Name, IReadOnlyList<string> Roles, bool IsClosed);
