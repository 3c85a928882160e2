using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Testing;

/// <summary>An employer's offer, made on the public pages.</summary>
public static partial class SubmissionBuilder
{
    [GeneratedRegex("(?:Ärendenummer|Case number) ([2-9A-Z]{10})")]
    private static partial Regex ReferenceShown { get; }

    /// <summary>Fills in the three steps and sends them. Fields given replace the ordinary ones.</summary>
    /// <param name="employer">Somebody without an account.</param>
    /// <param name="workplace">Name of the workplace.</param>
    /// <param name="email">Null to be called instead.</param>
    /// <param name="words">What the person could do.</param>
    /// <returns>The case's reference, from the thank-you page.</returns>
    public static async Task<string> OfferOpening(this Visitor employer, string workplace, string? email, string words = "Packa varor, sortera returer och hålla ordning på lagret.")
    {
        await Step(employer, "/erbjud-plats/vem", ("Form.Workplace", workplace), ("Form.Contact", "Maja Ek"), ("Form.Email", email ?? ""), ("Form.Phone", "090-12 34 56"));
        await Step(employer, "/erbjud-plats/vad", ("Form.Certainty", "yes"), ("Form.OwnWords", words), ("Form.Noise", "little"), ("Form.Lifting", "unknown"), ("Form.Beside", "yes"));
        await Step(employer, "/erbjud-plats/nar", ("Form.Start", "soon"), ("Form.Slots", "mon-morning"), ("Form.Slots", "wed-morning"), ("Form.HoursFrom", "8"),
            ("Form.HoursTo", "16"), ("Form.Seats", "2"), ("Form.Length", "quarter"));
        await Step(employer, "/erbjud-plats/kontrollera");
        var thanks = await employer.GetAsync("/erbjud-plats/tack");
        return ReferenceShown.Match(thanks.Text) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"No reference was shown: {thanks.Text}");
    }

    /// <summary>Presses the button of the mail that confirms an offer.</summary>
    public static async Task ConfirmOffer(this PlatformFixture platform, Visitor employer, string email)
    {
        var link = (await platform.MailsTo(email)).Last(m => m.Text.Contains("/bekrafta/", StringComparison.Ordinal)).Link("/erbjud-plats/bekrafta/");
        await Step(employer, link);
    }

    private static async Task Step(Visitor employer, string path, params (string, string)[] values)
    {
        var answer = await employer.SubmitAsync(path, values);
        if (answer.Status != HttpStatusCode.Redirect) throw new InvalidOperationException($"{path} answered {answer.Status}: {answer.Text[..Math.Min(800, answer.Text.Length)]}");
    }
}
