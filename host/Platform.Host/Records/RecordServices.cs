using Microsoft.AspNetCore.Mvc;
using Platform.Host.Forms;
using Platform.Host.Jobs;
using Platform.Host.Panels;
using Platform.Sdk;

namespace Platform.Host.Records;

/// <summary>What keeps records straight: history, form keys, edits, drafts, undo, panels, the calendar and the register.</summary>
internal static class RecordServices
{
    public static void AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<IInstallationClock, InstallationClock>();
        services.AddSingleton<IWorkingDays>(provider => new WorkingDays(provider.GetRequiredService<IInstallationClock>().Country));
        services.AddScoped<IChangeReason, ChangeReason>();
        services.AddScoped<IStaffDirectory, StaffDirectory>();
        services.AddScoped<IHistoryReader, HistoryReader>();
        services.AddSingleton<FormStamps>();
        services.AddScoped<IFormOnce, FormOnce>();
        services.AddScoped<IEdits, Edits>();
        services.AddScoped<IUndo, Undo>();
        services.AddSingleton<DraftStore>();
        services.AddScoped<IDrafts, Drafts>();
        services.AddSingleton<StaleRows>();
        services.AddScoped<CleanForms>();
        services.AddSingleton(new RegisteredJob(CleanQueues.Module, nameof(CleanForms), JobSchedule.Cron("10 * * * *"), typeof(CleanForms)));
        services.AddScoped<IFailureReference, FailureReference>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<DraftFilter>());
        services.AddRecordCommands();
    }

    /// <summary>The commands alone, for when there is no database.</summary>
    public static void AddRecordCommands(this IServiceCollection services) => services.AddScoped<IPlatformCommand, RegisterCommand>();

    /// <summary>After routing and before authorization, which would send a form away whose session has ended.</summary>
    public static void UseTypedForms(this WebApplication app) => app.UseMiddleware<TypedForms>();

    /// <summary>Addresses that take a form and show no page.</summary>
    public static void MapRecords(this WebApplication app) =>
        app.MapPost("/draft", DraftEndpoint.HandleAsync).WithMetadata(new RequirePermissionAttribute("host.account"));
}
