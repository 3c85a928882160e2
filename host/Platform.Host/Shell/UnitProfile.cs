namespace Platform.Host.Shell;

/// <summary>Whose service this is: configured as <c>Unit:Name</c>, <c>Unit:Phone</c>, <c>Unit:Email</c>.</summary>
internal sealed record UnitProfile(string Name, string? Phone, string? Email)
{
    public static UnitProfile From(IConfiguration configuration) =>
        new(configuration["Unit:Name"] ?? "Arbetsmarknadsenheten", configuration["Unit:Phone"], configuration["Unit:Email"]);
}
