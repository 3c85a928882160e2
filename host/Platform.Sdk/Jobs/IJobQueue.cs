namespace Platform.Sdk;

/// <summary>Asks for one run of one of the module's own jobs, in the transaction of a change.</summary>
public interface IJobQueue
{
    /// <summary>Adds the request to the context; it is saved, or not, with everything else. The run starts soon after the commit.</summary>
    /// <typeparam name="TJob">A job that the module registered.</typeparam>
    /// <param name="db">The module's context.</param>
    /// <param name="arguments">Read back with <see cref="JobContext.Arguments{T}"/>; ids and codes, never personal text. Null for none.</param>
    /// <returns>The run's id: its progress is shown at <c>/admin/jobs/run/{id}</c> to those who may see jobs.</returns>
    /// <exception cref="InvalidOperationException">The module did not register the job.</exception>
    Guid Enqueue<TJob>(ModuleDb db, object? arguments = null) where TJob : class, IPlatformJob;
}
