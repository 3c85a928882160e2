using Platform.Sdk;

namespace Platform.Host.Forms;

internal sealed class Drafts(DraftStore store, ICurrentUser user) : IDrafts
{
    public Task<bool> SaveAsync(string page, IReadOnlyDictionary<string, string[]> values, CancellationToken stop) =>
        store.SaveAsync(user.Id, Checked(page), values, afterSessionEnd: false, stop);

    public Task<Draft?> LoadAsync(string page, CancellationToken stop) => store.LoadAsync(user.Id, Checked(page), stop);

    public Task DiscardAsync(string page, CancellationToken stop) => store.DiscardAsync(user.Id, Checked(page), stop);

    private static string Checked(string page) => DraftPages.IsKey(page) ? page
        : throw new ArgumentException($"«{page}» is not a page's address. Maybe it lacks the first slash, or is longer than 200 characters.", nameof(page));
}
