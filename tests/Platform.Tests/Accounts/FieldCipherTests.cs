using System.Security.Cryptography;
using Platform.Host.Keys;

namespace Platform.Tests.Accounts;

public sealed class FieldCipherTests : IAsyncLifetime
{
    private const string Field = "account.totp";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keys");
    private InstallationKeys _keys = null!;
    private readonly Guid _record = Guid.CreateVersion7();

    public async Task InitializeAsync() => _keys = await InstallationKeys.ReadOrCreateAsync(Path.Combine(_folder.FullName, "installation.key"), TimeProvider.System);

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("")]
    [InlineData("19850101-1234")]
    [InlineData("Åsa behöver lugn 🌿")]
    public void What_is_encrypted_can_be_read_again(string text)
    {
        var cipher = new FieldCipher(_keys);
        Assert.Equal(text, cipher.Decrypt(cipher.Encrypt(text, _record, Field), _record, Field));
    }

    [Fact]
    public void The_same_text_never_gives_the_same_cipher()
    {
        var cipher = new FieldCipher(_keys);
        Assert.NotEqual(cipher.Encrypt("samma", _record, Field), cipher.Encrypt("samma", _record, Field));
    }

    [Fact]
    public void Another_record_or_field_is_refused()
    {
        var cipher = new FieldCipher(_keys);
        var value = cipher.Encrypt("hemligt", _record, Field);
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(value, Guid.CreateVersion7(), Field));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(value, _record, "account.other"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(value, _record, "participant.totp"));
    }

    [Fact]
    public void A_change_of_any_single_byte_is_refused()
    {
        var cipher = new FieldCipher(_keys);
        var value = cipher.Encrypt("hemligt", _record, Field);
        for (var at = 0; at < value.Length; at++)
        {
            var altered = value.ToArray();
            altered[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(altered, _record, Field));
        }
        for (var length = 0; length < value.Length; length++)
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(value[..length], _record, Field));
    }

    [Fact]
    public void After_a_rotation_old_values_are_read_and_new_ones_carry_the_new_key()
    {
        var old = new FieldCipher(_keys);
        var (value, digest) = (old.Encrypt("hemligt", _record, Field), old.LookUp("hemligt", Field));
        var rotated = _keys.Rotate(TimeProvider.System);
        var cipher = new FieldCipher(rotated);
        Assert.Equal("hemligt", cipher.Decrypt(value, _record, Field));
        Assert.Equal(digest, cipher.LookUp("hemligt", Field));
        var renewed = cipher.Encrypt("hemligt", _record, Field);
        Assert.ThrowsAny<CryptographicException>(() => old.Decrypt(renewed, _record, Field));
    }

    [Fact]
    public void A_look_up_differs_by_text_and_field_and_hides_the_text()
    {
        var cipher = new FieldCipher(_keys);
        Assert.NotEqual(cipher.LookUp("1", Field), cipher.LookUp("2", Field));
        Assert.NotEqual(cipher.LookUp("1", Field), cipher.LookUp("1", "account.other"));
        Assert.NotEqual(cipher.LookUp("1", Field), SHA256.HashData("1"u8));
    }
}
