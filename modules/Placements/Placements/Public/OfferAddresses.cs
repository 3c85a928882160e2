using System.Globalization;

namespace Placements.Public;

/// <summary>The public pages' addresses: each in the reader's language, and the address decides which language that is.</summary>
internal static class OfferAddresses
{
    /// <summary>Swedish and English address of each page, by the page's name.</summary>
    public static IReadOnlyDictionary<string, (string Swedish, string English)> All { get; } = new Dictionary<string, (string, string)>
    {
        ["Start"] = ("/erbjud-plats", "/offer-an-opening"),
        ["Who"] = ("/erbjud-plats/vem", "/offer-an-opening/who"),
        ["What"] = ("/erbjud-plats/vad", "/offer-an-opening/what"),
        ["When"] = ("/erbjud-plats/nar", "/offer-an-opening/when"),
        ["Check"] = ("/erbjud-plats/kontrollera", "/offer-an-opening/check"),
        ["Thanks"] = ("/erbjud-plats/tack", "/offer-an-opening/thanks"),
        ["Confirm"] = ("/erbjud-plats/bekrafta/{reference}/{token}", "/offer-an-opening/confirm/{reference}/{token}"),
        ["Case"] = ("/arende/{reference}", "/case/{reference}"),
        ["WithdrawCase"] = ("/arende/{reference}/dra-tillbaka", "/case/{reference}/withdraw"),
        ["AnswerProposal"] = ("/arende/{reference}/forslag/{id}", "/case/{reference}/proposal/{id}"),
        ["ReportProblem"] = ("/arende/{reference}/problem/{id}", "/case/{reference}/problem/{id}"),
        ["Host"] = ("/ta-emot", "/host-a-person"),
    };

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>A page's address in the reader's language.</summary>
    public static string Of(string page) => Of(page, IsEnglish);

    public static string Of(string page, bool english) => english ? All[page].English : All[page].Swedish;

    public static string Case(string reference) => Of("Case").Replace("{reference}", reference, StringComparison.Ordinal);

    public static string Case(string reference, string language) => Of("Case", language == "en").Replace("{reference}", reference, StringComparison.Ordinal);

    public static string Withdraw(string reference) => Of("WithdrawCase").Replace("{reference}", reference, StringComparison.Ordinal);

    public static string Proposal(string reference, Guid offer) => OfCase("AnswerProposal", reference, offer);

    public static string Problem(string reference, Guid placement) => OfCase("ReportProblem", reference, placement);

    public static string Confirm(string reference, string token, string language) =>
        Of("Confirm", language == "en").Replace("{reference}", reference, StringComparison.Ordinal).Replace("{token}", token, StringComparison.Ordinal);

    /// <summary>The host's page that mails a sign-in link: where somebody goes who has no session for a case.</summary>
    public static string LinkPage(string reference) => IsEnglish ? $"/case/{Uri.EscapeDataString(reference)}/link" : $"/arende/{Uri.EscapeDataString(reference)}/lank";

    private static string OfCase(string page, string reference, Guid id) =>
        Of(page).Replace("{reference}", reference, StringComparison.Ordinal).Replace("{id}", id.ToString(), StringComparison.Ordinal);
}
