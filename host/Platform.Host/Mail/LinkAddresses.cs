namespace Platform.Host.Mail;

/// <summary>The addresses of the pages around a record's sign-in link, in Swedish and in English; the address decides the language of whoever has chosen none.</summary>
internal static class LinkAddresses
{
    private const string Opening = "/lank", OpeningInEnglish = "/link";

    /// <summary>The English address of each page that has a Swedish one of its own.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = new Dictionary<string, string>
    {
        ["/Links/AskForLink"] = "/case/{reference}/link",
        ["/Links/OpenLink"] = OpeningInEnglish,
        ["/Links/TakeLink"] = OpeningInEnglish + "/{token}",
    };

    /// <summary>Where a mail in this language sends its reader.</summary>
    public static string Of(string token, string language) => Root(language == "en") + "/" + token;

    /// <summary>The page with the button, in the language of the address that led there.</summary>
    public static string OpenFrom(PathString came) => Root(IsEnglish(came));

    public static bool IsEnglish(PathString path) => path.StartsWithSegments(OpeningInEnglish) || path.StartsWithSegments("/case");

    private static string Root(bool english) => english ? OpeningInEnglish : Opening;
}
