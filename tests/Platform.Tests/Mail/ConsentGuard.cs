using Platform.Sdk;

namespace Platform.Tests.Mail;

internal sealed class ConsentGuard(ConsentGuard.Answer answer) : IMailGuard
{
    public Task<string?> ReasonToStopAsync(string template, string? about, CancellationToken stop) => Task.FromResult(answer.Reason(about));

    internal sealed class Answer
    {
        public Func<string?, string?> Reason { get; set; } = _ => null;
    }
}
