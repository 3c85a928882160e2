using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Testing;

/// <summary>Employers, made through the pages by somebody who may.</summary>
public static partial class EmployerBuilder
{
    [GeneratedRegex("/employers/details/([0-9a-f-]{36})", RegexOptions.IgnoreCase)]
    private static partial Regex DetailsAddress { get; }

    /// <summary>An employer with one workplace of the same name, for which the visitor becomes responsible.</summary>
    /// <param name="consultant">Signed in with the right to register employers.</param>
    /// <param name="name">Its name.</param>
    /// <param name="city">Its town; empty for none.</param>
    /// <param name="more">Further fields: <c>Form.Number</c>, <c>Form.ContactName</c> …</param>
    public static async Task<Guid> RegisterEmployer(this Visitor consultant, string name, string city = "Umeå", params (string Name, string Value)[] more)
    {
        var answer = await consultant.SubmitAsync("/employers/register", [("Form.Name", name), ("Form.Country", "SE"), ("Form.City", city), .. more]);
        return answer.Status == HttpStatusCode.Redirect && DetailsAddress.Match(answer.Location!) is { Success: true } found
            ? Guid.Parse(found.Groups[1].Value)
            : throw new InvalidOperationException($"The employer «{name}» was not registered: {answer.Status} {answer.Text[..Math.Min(500, answer.Text.Length)]}");
    }

    /// <summary>A contact logged with an employer, today unless another day is given.</summary>
    /// <param name="consultant">Signed in with the right to register employers.</param>
    /// <param name="employer">Which.</param>
    /// <param name="kind"><c>Call</c>, <c>Visit</c>, <c>Mail</c>, <c>Meeting</c> or <c>Other</c>.</param>
    /// <param name="more">Further fields: <c>Form.Note</c>, <c>Form.Next</c> …</param>
    /// <returns>The contact.</returns>
    public static async Task<Guid> LogContact(this Visitor consultant, Guid employer, string kind = "Call", params (string Name, string Value)[] more)
    {
        var answer = await consultant.SubmitAsync($"/employers/logcontact/{employer}", [("Form.Kind", kind), .. more]);
        return answer.Status == HttpStatusCode.Redirect && Guid.TryParse(answer.Location!.Split('/')[^1], out var id)
            ? id : throw new InvalidOperationException($"The contact was not logged: {answer.Status} {answer.Text[..Math.Min(500, answer.Text.Length)]}");
    }
}
