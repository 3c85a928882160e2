using Platform.Sdk;

namespace Platform.Tests.Queues;

internal sealed class NobodySignedIn : ICurrentUser
{
    public Guid Id => Guid.Empty;

    public string Name => "";

    public IReadOnlyList<string> Roles => [];

    public bool IsSignedIn => false;

    public bool May(string permission) => false;
}
