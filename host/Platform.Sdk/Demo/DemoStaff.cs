namespace Platform.Sdk;

/// <summary>A member of a demo's staff.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">What people read.</param>
public sealed record DemoStaff(Guid Id, string Name);
