using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk;

/// <summary>Registers what a module does about events.</summary>
public static class ReactionRegistration
{
    /// <summary>
    /// Subscribes the module to an event. The subscriber's name is the module's and the reaction's, so a renamed class is a new
    /// subscriber. A new subscriber gets what is published from its first start on; what lies before is read through Contracts.
    /// </summary>
    /// <typeparam name="TDb">The module's context; the reaction runs in a transaction of it.</typeparam>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="TReaction">The reaction.</typeparam>
    /// <param name="services">The collection that <see cref="IModule.AddServices"/> got.</param>
    /// <param name="module">The module itself.</param>
    public static void AddReaction<TDb, TEvent, TReaction>(this IServiceCollection services, IModule module)
        where TDb : ModuleDb where TEvent : class, IEvent where TReaction : class, IReaction<TEvent>
    {
        services.AddScoped<TReaction>();
        services.AddSingleton(new RegisteredReaction($"{module.Name}.{typeof(TReaction).Name}", typeof(TEvent), typeof(TDb),
            (scope, e, stop) => scope.GetRequiredService<TReaction>().HandleAsync((TEvent)e, stop)));
    }
}

/// <summary>One subscription of this process.</summary>
/// <param name="Subscriber"><c>Module.Reaction</c>.</param>
/// <param name="Event">The event's type.</param>
/// <param name="Db">The context whose transaction it runs in.</param>
/// <param name="Handle">Runs the reaction from a scope.</param>
internal sealed record RegisteredReaction(string Subscriber, Type Event, Type Db, Func<IServiceProvider, IEvent, CancellationToken, Task> Handle);
