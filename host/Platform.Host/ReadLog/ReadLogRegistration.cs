using Microsoft.AspNetCore.Mvc;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>Case gate, read log and its review, in two lines for the host's start.</summary>
internal static class ReadLogRegistration
{
    public static void AddReadLog(this IServiceCollection services)
    {
        services.AddScoped<ReadLogWriter>();
        services.AddScoped<PersonAccess>();
        services.AddScoped<IPersonAccess>(provider => provider.GetRequiredService<PersonAccess>());
        services.AddScoped<IReadLog, ReadLogReader>();
        services.AddScoped<ICommandReads, CommandReads>();
        services.AddSingleton<OffHours>();
        services.AddScoped<ReadingList>();
        services.AddScoped<ReadReviews>();
        services.AddScoped<ReadingWords>();
        services.AddScoped<ITodaySource, ReviewToday>();
        services.AddScoped<IDemoPart, DemoReviews>();
        services.AddTransient<PersonPageCheck>();
        services.AddReadLogCommands();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<PersonPageFilter>());
    }

    /// <summary>The words of the command line alone.</summary>
    public static void AddReadLogCommands(this IServiceCollection services) => services.AddScoped<IPlatformCommand, VerifyReadLogCommand>();
}
