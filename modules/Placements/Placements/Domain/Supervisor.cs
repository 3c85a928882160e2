namespace Placements.Domain;

/// <summary>Who looks after a participant at the place.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">How to reach; at least one of phone and mail is known.</param>
/// <param name="Mail">How to reach.</param>
internal sealed record Supervisor(string Name, string? Phone, string? Mail)
{
    public const int NameLength = 100;
    public const int PhoneLength = 40;
    public const int MailLength = 200;

    public static Supervisor Of(string name, string? phone, string? mail) => new(name.Trim(), Given(phone), Given(mail));

    /// <summary>At least five digits, whatever stands between them: the same wherever somebody gives a number.</summary>
    public static bool LooksLikePhone(string phone) => phone.Count(char.IsDigit) >= 5;

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
