using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk;

/// <summary>
/// What a module tells the host about itself: the one public type of its assembly, with a constructor without parameters.
/// The host finds it in the modules folder, checks it together with all others, and never names it.
/// </summary>
public interface IModule
{
    /// <summary>
    /// The module's name, for example <c>Employers</c>: letters and digits, first one upper case, at most 30. It is also the
    /// name of its assembly, folder, Razor area and configuration section, and in lower case of its addresses and schema.
    /// </summary>
    string Name { get; }

    /// <summary>Names of the modules whose Contracts this one <em>asks</em>; never those whose events it reacts to. No circles.</summary>
    IReadOnlyList<string> DependsOn { get; }

    /// <summary>Entries for the main navigation. The host sorts by <see cref="NavigationEntry.Order"/> and cuts at six.</summary>
    IReadOnlyList<NavigationEntry> Navigation { get; }

    /// <summary>Every permission that the module's pages require, with the roles that hold it from the start.</summary>
    IReadOnlyList<Permission> Permissions { get; }

    /// <summary>Registers what the module needs. Called once, before the container is built; must not resolve anything.</summary>
    /// <param name="services">The host's service collection.</param>
    /// <param name="section">The configuration section <c>Modules:&lt;Name&gt;</c>; empty when nothing is configured.</param>
    void AddServices(IServiceCollection services, IConfiguration section);
}
