namespace Platform.Sdk;

/// <summary>The signed-in member of staff in this request.</summary>
public interface ICurrentUser
{
    /// <summary>The account's id; <see cref="Guid.Empty"/> when nobody is signed in (public pages, jobs).</summary>
    Guid Id { get; }

    /// <summary>Name to show, for example «Anna Lind»; empty when nobody is signed in.</summary>
    string Name { get; }

    /// <summary>The roles' codes; empty when nobody is signed in.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>True when somebody is signed in.</summary>
    bool IsSignedIn { get; }

    /// <summary>True when one of the roles holds the permission. False for an undeclared permission.</summary>
    /// <param name="permission">As in <see cref="Permission.Name"/>.</param>
    bool May(string permission);
}
