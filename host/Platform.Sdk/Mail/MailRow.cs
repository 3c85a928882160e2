namespace Platform.Sdk;

/// <summary>A queued mail. What it says and to whom is encrypted, and removed when it is sent or given up.</summary>
internal sealed class MailRow
{
    public const string AddressField = "mail.address";
    public const string ArgumentsField = "mail.arguments";

    public required Guid Id { get; init; }

    public required string Template { get; init; }

    public required string Language { get; init; }

    public required byte[] AddressCipher { get; init; }

    public required byte[] AddressLookUp { get; init; }

    public required byte[] ArgumentsCipher { get; init; }

    public string? About { get; init; }

    public required bool AskedFor { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset NextTry { get; init; }
}
