using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Platform.Host.Database;
using Platform.Host.Keys;

namespace Platform.Host.Backup;

/// <summary>The folder of a backup: a manifest, its seal, and one packed file a table.</summary>
/// <param name="path">The folder.</param>
internal sealed class BackupFolder(string path)
{
    private const string Manifest = "manifest.json";
    private const string Seal = "manifest.seal";

    public string Path => path;

    public string FileOf(BackupTable table) => FileNamed(table.File);

    public string FileNamed(string name) => System.IO.Path.Combine(path, "data", name);

    /// <summary>Makes the folder, open to its owner alone.</summary>
    public void Create()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(path, "data"));
        FileModes.Close(path);
    }

    /// <summary>Writes the manifest, and a seal that only somebody with the key file can make.</summary>
    public void Write(BackupManifest manifest, InstallationKeys keys)
    {
        var written = manifest.Write();
        FileModes.WritePrivately(System.IO.Path.Combine(path, Manifest), System.Text.Encoding.UTF8.GetString(written));
        FileModes.WritePrivately(System.IO.Path.Combine(path, Seal), $"{keys.CurrentId} {SealOf(written, keys, keys.CurrentId)}\n");
    }

    /// <summary>The manifest, when its seal is right and the key file opens what the backup holds.</summary>
    /// <exception cref="BackupProblem">There is none, it is damaged, or the key file is another installation's.</exception>
    public BackupManifest Read(InstallationKeys? keys, string keyFile)
    {
        try
        {
            var written = File.ReadAllBytes(System.IO.Path.Combine(path, Manifest));
            var seal = File.ReadAllText(System.IO.Path.Combine(path, Seal)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (seal.Length != 2) throw Damaged(Seal);
            // Only the ids are read before the seal is checked: without them it cannot be told which key file is wanted.
            var manifest = BackupManifest.Read(written);
            if (manifest.Format != BackupManifest.CurrentFormat)
                throw new BackupProblem($"{path} has format {manifest.Format.ToString(CultureInfo.InvariantCulture)}, this program reads {BackupManifest.CurrentFormat}. Maybe it was made by a newer version: use that one.");
            var missing = manifest.Keys.Append(seal[0]).Where(id => keys?.Holds(id) != true).Distinct().ToList();
            if (missing.Count > 0)
                throw new BackupProblem($"{path} was written with the key {string.Join(", ", missing)}, and {keyFile} {(keys is null ? "does not exist" : "does not hold it")}. "
                    + $"Maybe put a copy of that installation's key file there, or name it with Keys__File.");
            if (!CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(seal[1]), System.Text.Encoding.ASCII.GetBytes(SealOf(written, keys!, seal[0]))))
                throw Damaged(Manifest);
            return manifest;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupProblem($"{path} holds no backup: {System.IO.Path.GetFileName((e as FileNotFoundException)?.FileName) ?? Manifest} is missing. Maybe the folder's name is wrong, or the backup was broken off.", e);
        }
        catch (JsonException e)
        {
            throw new BackupProblem($"{Damaged(Manifest).Message} ({e.Message.ReplaceLineEndings(" ")})", e);
        }
    }

    /// <summary>Reads every file and compares it with the manifest.</summary>
    /// <exception cref="BackupProblem">One is missing or differs; nothing else was done.</exception>
    public async Task VerifyAsync(BackupManifest manifest, CancellationToken stop)
    {
        foreach (var table in manifest.Schemas.SelectMany(s => s.Tables))
        {
            if (table.File != System.IO.Path.GetFileName(table.File) || !File.Exists(FileOf(table))) throw new BackupProblem($"{path}: {table.File} is missing. Maybe not everything was copied.");
            await using var file = File.OpenRead(FileOf(table));
            if (file.Length != table.Bytes)
                throw new BackupProblem(string.Create(CultureInfo.InvariantCulture, $"{path}: {table.File} has {file.Length} bytes, {table.Bytes} were written. Maybe it was cut off: take another copy."));
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) != table.Sha256) throw Damaged(table.File);
        }
    }

    private BackupProblem Damaged(string file) => new($"{path}: {file} is damaged or was changed. Maybe take another copy of the backup, or an older one.");

    private static string SealOf(byte[] manifest, InstallationKeys keys, string keyId) => Convert.ToHexStringLower(HMACSHA256.HashData(keys.Derive(KeyPurpose.Backup, keyId), manifest));
}
