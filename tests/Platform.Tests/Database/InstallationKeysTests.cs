using Platform.Host.Database;
using Platform.Host.Keys;

namespace Platform.Tests.Database;

public sealed class InstallationKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string KeyFile => _folder.File("keys/installation.key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_makes_a_file_that_only_its_owner_reads()
    {
        var keys = await InstallationKeys.ReadOrCreateAsync(KeyFile, TimeProvider.System);

        Assert.True(FileModes.IsPrivate(KeyFile));
        Assert.Equal(keys.CurrentId, Assert.Single(keys.All).Id);
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public async Task Processes_that_start_at_once_get_the_same_key()
    {
        for (var round = 0; round < 50; round++)
        {
            var path = _folder.File($"keys/{round}/installation.key");
            using var gate = new Barrier(8);
            var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(async () =>
            {
                gate.SignalAndWait();
                return (await InstallationKeys.ReadOrCreateAsync(path, TimeProvider.System)).CurrentId;
            }, TaskCreationOptions.LongRunning).Unwrap()));

            Assert.Single(all.Distinct());
            Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        }
    }

    [Fact]
    public async Task What_is_derived_depends_on_key_and_purpose_alone()
    {
        var keys = await InstallationKeys.ReadOrCreateAsync(KeyFile, TimeProvider.System);

        Assert.Equal(32, keys.Derive(KeyPurpose.FieldEncryption).Length);
        Assert.Equal(keys.Derive(KeyPurpose.FieldEncryption), InstallationKeys.Read(KeyFile)!.Derive(KeyPurpose.FieldEncryption));
        Assert.NotEqual(keys.Derive(KeyPurpose.FieldEncryption), keys.Derive(KeyPurpose.FieldLookup));
        Assert.NotEqual(keys.All[0].Secret, keys.Derive(KeyPurpose.FieldEncryption));
    }

    [Fact]
    public async Task After_a_rotation_old_secrets_are_still_derived_by_their_key()
    {
        var before = await InstallationKeys.ReadOrCreateAsync(KeyFile, TimeProvider.System);
        var after = before.Rotate(TimeProvider.System);

        Assert.NotEqual(before.CurrentId, after.CurrentId);
        Assert.Equal(before.Derive(KeyPurpose.FieldEncryption), after.Derive(KeyPurpose.FieldEncryption, before.CurrentId));
        Assert.NotEqual(before.Derive(KeyPurpose.FieldEncryption), after.Derive(KeyPurpose.FieldEncryption));
        Assert.True(FileModes.IsPrivate(KeyFile));
    }

    [Fact]
    public async Task A_key_that_is_not_in_the_file_is_named()
    {
        var keys = await InstallationKeys.ReadOrCreateAsync(KeyFile, TimeProvider.System);

        var refused = Assert.Throws<InstallationKeysProblem>(() => keys.Derive(KeyPurpose.FieldEncryption, "gone"));

        Assert.Contains("gone", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"current":"a","keys":[{"id":"a","created":"2026-01-01T00:00:00Z","secret":"AAAA"}]}""")]
    [InlineData("""{"current":"b","keys":[{"id":"a","created":"2026-01-01T00:00:00Z","secret":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}]}""")]
    public async Task A_damaged_file_is_refused_and_left_alone(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, content);

        await Assert.ThrowsAsync<InstallationKeysProblem>(() => InstallationKeys.ReadOrCreateAsync(KeyFile, TimeProvider.System));

        Assert.Equal(content, File.ReadAllText(KeyFile));
    }
}
