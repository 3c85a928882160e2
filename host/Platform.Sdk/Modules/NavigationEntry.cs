namespace Platform.Sdk;

/// <summary>One entry of the main navigation. It is shown only to those who hold the permission, so it never ends in a refusal.</summary>
/// <param name="TextKey">Key in the module's <c>Texts</c> resource, for example <c>Navigation.Employers</c>.</param>
/// <param name="Path">The page's address, lower case, beginning with a slash.</param>
/// <param name="Permission">Name of one of the module's own permissions.</param>
/// <param name="Order">Place in the row, 0–999, lower first; from 500 on the entry always stands under «Mer».</param>
public sealed record NavigationEntry(string TextKey, string Path, string Permission, int Order);
