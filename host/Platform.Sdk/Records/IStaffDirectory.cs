namespace Platform.Sdk;

/// <summary>The names of members of staff, for showing who did something. Answered by the host from its accounts.</summary>
public interface IStaffDirectory
{
    /// <summary>Names by account id, in one query.</summary>
    /// <param name="accounts">At most 1,000; repeated ones count once.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown account is left out; a closed one keeps its name.</returns>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop);
}
