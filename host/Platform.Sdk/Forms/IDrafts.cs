namespace Platform.Sdk;

/// <summary>
/// The signed-in person's drafts: one per page address, encrypted, at most seven days old. Pages get them by
/// <see cref="KeepsDraftAttribute"/>; call this only for drafts of another shape.
/// </summary>
public interface IDrafts
{
    /// <summary>Longest draft, in characters of its JSON form.</summary>
    const int Longest = 100_000;

    /// <summary>Saves a draft in place of the page's earlier one. Fields that hold passwords and codes are left out.</summary>
    /// <param name="page">The page's address in lower case, with a slash first, at most 200 characters.</param>
    /// <param name="values">Posted names with their values; names that begin with two underscores are left out.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>False when it is longer than <see cref="Longest"/>, or when nobody is signed in: nothing was saved.</returns>
    Task<bool> SaveAsync(string page, IReadOnlyDictionary<string, string[]> values, CancellationToken stop);

    /// <summary>The draft for a page; null when there is none, or when it is too old or cannot be opened any more.</summary>
    /// <param name="page">As in <see cref="SaveAsync"/>.</param>
    /// <param name="stop">Request aborted.</param>
    Task<Draft?> LoadAsync(string page, CancellationToken stop);

    /// <summary>Forgets the draft for a page, if there is one.</summary>
    /// <param name="page">As in <see cref="SaveAsync"/>.</param>
    /// <param name="stop">Request aborted.</param>
    Task DiscardAsync(string page, CancellationToken stop);
}
