using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Platform.Host.Language;

/// <summary>
/// Gives every validation attribute that was written without a message the key of ours, <c>Validation.&lt;attribute&gt;</c>. Without a key
/// the framework speaks English and does not ask for a translation.
/// </summary>
internal sealed class ValidationTextKeys : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (HasOwnWords(attribute)) continue;
            attribute.ErrorMessage = "Validation." + attribute switch
            {
                StringLengthAttribute { MinimumLength: > 0 } => "StringLengthBetween",
                _ => attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal),
            };
        }
    }

    /// <summary>Some attributes (e-mail, telephone, address …) show their English default as if somebody had written it.</summary>
    private static bool HasOwnWords(ValidationAttribute attribute) => attribute.ErrorMessageResourceName is not null
        || attribute.ErrorMessage is { } words && words != (attribute.GetType().GetConstructor(Type.EmptyTypes)?.Invoke(null) as ValidationAttribute)?.ErrorMessage;
}
