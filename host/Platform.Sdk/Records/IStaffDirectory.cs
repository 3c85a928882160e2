namespace Platform.Sdk;

/// <summary>The names of members of staff, for showing who did something. Answered by the host from its accounts.</summary>
public interface IStaffDirectory
{
    /// <summary>Names by account id, in one query.</summary>
    /// <param name="accounts">At most 1,000; repeated ones count once.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown account is left out; a closed one keeps its name.</returns>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop);

    /// <summary>Accounts by user name, in one query; upper and lower case count as the same.</summary>
    /// <param name="userNames">At most 1,000; repeated ones count once.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By the user name as asked. An unknown one is left out; a closed account is not.</returns>
    Task<IReadOnlyDictionary<string, StaffMember>> FindAsync(IReadOnlyCollection<string> userNames, CancellationToken stop);

    /// <summary>User names by account id, in one query: what <see cref="FindAsync"/> finds the account by.</summary>
    /// <param name="accounts">At most 1,000; repeated ones count once.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown account is left out; a closed one keeps its user name.</returns>
    Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop);
}
