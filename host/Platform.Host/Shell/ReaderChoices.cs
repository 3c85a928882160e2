namespace Platform.Host.Shell;

/// <summary>Names of the cookies that keep what a reader chose for the screen; neither says who it is.</summary>
internal static class ReaderChoices
{
    public const string LanguageCookie = "language";
    public const string SchemeCookie = "colours";
}
