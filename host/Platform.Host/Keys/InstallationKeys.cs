using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Platform.Host.Database;

namespace Platform.Host.Keys;

/// <summary>
/// The keys of an installation, from the one file that must be kept apart from the database and its backups. Whoever has both reads
/// everything; whoever has lost the file has lost the encrypted fields.
/// </summary>
internal sealed class InstallationKeys
{
    private const int Bytes = 32;

    /// <summary>What the system says when a file is to be created that exists (EEXIST).</summary>
    private const int AlreadyThere = 17;
    private static readonly TimeSpan ClaimHolds = TimeSpan.FromSeconds(30);

    // A file does not tell anybody that it is there now; who lost the claim looks again this often, for as long as the owner writes one small file.
    private static readonly TimeSpan LooksAgain = TimeSpan.FromMilliseconds(10);
    private readonly Dictionary<string, InstallationKey> _keys;

    private InstallationKeys(string path, IEnumerable<InstallationKey> keys, string current)
    {
        Path = path;
        All = [.. keys];
        _keys = All.ToDictionary(key => key.Id, StringComparer.Ordinal);
        CurrentId = current;
    }

    private sealed record KeyFile(string Current, IReadOnlyList<InstallationKey> Keys);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The key that new secrets are made with.</summary>
    public string CurrentId { get; }

    /// <summary>
    /// Every key in the file, oldest first: in the order they were added, never by their dates. Look-ups stand on the first, and a clock
    /// that was wrong once must not make another key the first.
    /// </summary>
    public IReadOnlyList<InstallationKey> All { get; }

    /// <summary>Whether the file holds this key.</summary>
    public bool Holds(string keyId) => _keys.ContainsKey(keyId);

    /// <summary>The keys in a file, or null where there is no file.</summary>
    /// <exception cref="InstallationKeysProblem">The file is damaged or closed to us.</exception>
    public static InstallationKeys? Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            var file = JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(path), Json);
            if (file is { Current: not null, Keys.Count: > 0 } && file.Keys.All(key => key is { Id.Length: > 0, Secret.Length: Bytes })
                && file.Keys.Any(key => key.Id == file.Current))
                return new InstallationKeys(path, file.Keys, file.Current);
            throw new InstallationKeysProblem($"{path} lacks its current key or holds one that is not {Bytes} bytes long. Maybe it was edited: restore the key file.");
        }
        catch (Exception e) when (e is JsonException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InstallationKeysProblem($"{path} cannot be read: {e.Message} Maybe it is damaged or belongs to another user: restore the key file.", e);
        }
    }

    /// <summary>The keys in the file; a new file with one new key where there is none. Two processes that do this at once get the same.</summary>
    public static async Task<InstallationKeys> ReadOrCreateAsync(string path, TimeProvider clock, CancellationToken stop = default)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        while (true)
        {
            if (Read(path) is { } existing) return existing;
            if (TryClaim(path + ".claim") is not { } claim)
            {
                await Task.Delay(LooksAgain, stop);
                continue;
            }
            using (claim)
            {
                // Somebody may have finished between our look and our claim.
                if (Read(path) is { } finished) return finished;
                var first = NewKey(clock);
                File.Move(Draft(path, new KeyFile(first.Id, [first])), path);
                return Read(path)!;
            }
        }
    }

    /// <summary>Adds a key and makes it the current one; older keys stay, because what they protected is still read with them.</summary>
    /// <returns>The keys as they are now in the file. Processes that run keep the old ones until they start again.</returns>
    public InstallationKeys Rotate(TimeProvider clock)
    {
        var next = NewKey(clock);
        File.Move(Draft(Path, new KeyFile(next.Id, [.. All, next])), Path, overwrite: true);
        return Read(Path)!;
    }

    /// <summary>32 bytes for one purpose: the same for the same key and purpose, unrelated for any other.</summary>
    /// <param name="purpose">One of <see cref="KeyPurpose"/>.</param>
    /// <param name="keyId">The key that protected what is read; null is the current one.</param>
    /// <exception cref="InstallationKeysProblem">The file does not hold that key.</exception>
    public byte[] Derive(string purpose, string? keyId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        if (!_keys.TryGetValue(keyId ?? CurrentId, out var key))
            throw new InstallationKeysProblem($"{Path} does not hold the key {keyId}. Maybe it is an older copy: restore the key file that this installation used last.");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret, Bytes, info: Encoding.UTF8.GetBytes(purpose));
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static InstallationKey NewKey(TimeProvider clock) =>
        new(RandomNumberGenerator.GetHexString(16, lowercase: true), clock.GetUtcNow(), RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// The right to make the file, for the one who creates the claim. A move that must not overwrite looks first and moves then, so two could
    /// win; creating a file cannot be won twice. A claim older than its owner can need was left behind by a crash.
    /// </summary>
    private static FileStream? TryClaim(string claim)
    {
        try
        {
            return new FileStream(claim, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (e.HResult == AlreadyThere)
        {
            if (File.Exists(claim) && DateTime.UtcNow - File.GetLastWriteTimeUtc(claim) > ClaimHolds) File.Delete(claim);
            return null;
        }
    }

    /// <summary>Writes beside the file, so that the file itself is replaced at once or not at all.</summary>
    private static string Draft(string path, KeyFile content)
    {
        var draft = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.new";
        FileModes.WritePrivately(draft, JsonSerializer.Serialize(content, Json));
        return draft;
    }
}
