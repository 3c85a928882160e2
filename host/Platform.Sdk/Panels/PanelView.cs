namespace Platform.Sdk;

/// <summary>What a panel shows.</summary>
/// <param name="Partial">The partial's whole path in the module: <c>/Areas/Employers/Pages/Panels/_Record.cshtml</c>.</param>
/// <param name="Model">Its model.</param>
public sealed record PanelView(string Partial, object Model);
