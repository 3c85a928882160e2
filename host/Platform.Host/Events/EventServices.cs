using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Events;

internal static class EventServices
{
    /// <summary>Events between modules. Configuration: <c>Events:Workers</c> (2), <c>Background</c> (false runs nothing by itself: tests).</summary>
    public static void AddEvents(this IServiceCollection services)
    {
        services.TryAddSingleton<WakeUps>();
        services.TryAddSingleton(p => ModuleSchemas.Of(p.GetRequiredService<ModuleCatalog>()));
        services.AddSingleton<Deliveries>();
        services.AddSingleton<DeliveryList>();
        services.AddSingleton<EventSpreader>();
        services.AddSingleton<EventDelivery>();
        services.AddSingleton<IEventDelivery>(p => p.GetRequiredService<EventDelivery>());
        services.AddScoped<ITodaySource, ParkedToday>();
        services.AddHostedService<EventLoop>();
    }
}
