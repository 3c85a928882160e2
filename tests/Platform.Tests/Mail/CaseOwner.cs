using Platform.Sdk;

namespace Platform.Tests.Mail;

/// <summary>Knows one case.</summary>
internal sealed class CaseOwner : IRecordLinkOwner
{
    public const string Reference = "ABCD234567";

    public string Kind => "case";

    public Task<string?> AddressForAsync(string reference, CancellationToken stop) =>
        Task.FromResult(reference == Reference ? "maria@bjorkens.example" : null);

    public string PathAfterSignIn(string reference) => "/arende/" + reference;
}
