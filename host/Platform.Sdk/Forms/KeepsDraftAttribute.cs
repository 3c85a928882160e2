namespace Platform.Sdk;

/// <summary>
/// On a page model: what is typed in its form is saved at the server every five seconds, sealed, for the signed-in person alone,
/// at most seven days, and is filled in again when the page is opened. Saving the form removes it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsDraftAttribute : Attribute;
