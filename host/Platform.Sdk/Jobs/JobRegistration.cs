using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk;

/// <summary>Registers a module's jobs.</summary>
public static class JobRegistration
{
    /// <summary>Adds a job. It runs on nodes that have the module; a node without it leaves it alone.</summary>
    /// <typeparam name="TJob">The job; its class name is its name, so renaming the class is a new job.</typeparam>
    /// <param name="services">The collection that <see cref="IModule.AddServices"/> got.</param>
    /// <param name="module">The module itself.</param>
    /// <param name="schedule">When it runs. A changed schedule takes effect at the next start.</param>
    public static void AddJob<TJob>(this IServiceCollection services, IModule module, JobSchedule schedule) where TJob : class, IPlatformJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new RegisteredJob(module.Name, typeof(TJob).Name, schedule, typeof(TJob)));
    }
}

/// <summary>One job of this process.</summary>
internal sealed record RegisteredJob(string Module, string Name, JobSchedule Schedule, Type Type)
{
    public string FullName => $"{Module}.{Name}";
}
