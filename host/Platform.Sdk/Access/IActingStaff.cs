namespace Platform.Sdk;

/// <summary>Lets a command line act for a member of staff, where nobody is signed in.</summary>
public interface IActingStaff
{
    /// <summary>From now on <see cref="ICurrentUser"/> of this scope is that account, and the history says so.</summary>
    /// <param name="member">An open account.</param>
    /// <exception cref="InvalidOperationException">There is a request: who acts in it has signed in.</exception>
    void ActAs(StaffMember member);
}
