namespace Platform.Sdk;

internal sealed class ChangeReason : IChangeReason
{
    public string? Text { get; set; }
}
