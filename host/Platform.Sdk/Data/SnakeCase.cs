using System.Text;

namespace Platform.Sdk;

internal static class SnakeCase
{
    /// <summary>«OrganisationNumber» → «organisation_number»; already lower case stays as it is.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (char.IsLower(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])) && name[i - 1] != '_')
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
