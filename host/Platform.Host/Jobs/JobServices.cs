using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Host.Database;
using Platform.Host.Events;
using Platform.Host.Modules;
using Platform.Sdk;
using Quartz;

namespace Platform.Host.Jobs;

internal static class JobServices
{
    /// <summary>Jobs of modules and host. Configuration: <c>Jobs:Workers</c> (2), <c>Background</c> (false runs nothing by itself: tests).</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.TryAddSingleton<WakeUps>();
        services.TryAddSingleton(p => ModuleSchemas.Of(p.GetRequiredService<ModuleCatalog>()));
        services.AddSingleton<JobRuns>();
        services.AddSingleton<JobRequests>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobClock>();
        services.AddScoped<IJobQueue, JobQueue>();
        services.AddTransient<StoredJob>();
        services.AddScoped<JobNames>();
        services.AddScoped<CleanQueues>();
        services.AddSingleton(new RegisteredJob(CleanQueues.Module, nameof(CleanQueues), JobSchedule.Cron("40 2 * * *"), typeof(CleanQueues)));
        services.AddScoped<ITodaySource, JobsToday>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "insteg");
            quartz.UseDefaultThreadPool(1);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = p => p.GetRequiredService<IModuleConnections>().For(DatabaseAddress.HostSchema));
                store.ConfigureStore(o => o.TablePrefix = QuartzTables.Prefix);
                store.UseClustering(c => { c.CheckinInterval = TimeSpan.FromSeconds(2); c.CheckinMisfireThreshold = TimeSpan.FromSeconds(3); });
                store.UseSystemTextJsonSerializer();
            });
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddOptions<QuartzHostedServiceOptions>().Configure<IConfiguration>((o, c) => o.AutoStart = c.GetValue("Background", true));
        services.AddHostedService<JobLoop>();
    }
}
