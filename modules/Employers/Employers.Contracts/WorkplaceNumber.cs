using Platform.Sdk.Tables;

namespace Employers.Contracts;

/// <summary>What a file calls a workplace.</summary>
/// <param name="OrganisationNumber">The employer's number as typed, Swedish or Danish.</param>
/// <param name="Number">The workplace's number; empty for the employer's own.</param>
public sealed record WorkplaceNumber(string OrganisationNumber, string Number)
{
    /// <summary>
    /// An organisation number, right or wrong, for a list of what is wrong with a file: a sole trader's is a personal identity number, so only what
    /// is plainly that of a company is shown.
    /// </summary>
    /// <param name="typed">As typed.</param>
    public static string Masked(string typed)
    {
        string digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 8 || digits.Length == 10 && digits[2] >= '2' ? typed! : TableColumn.Shape(typed ?? "");
    }
}
