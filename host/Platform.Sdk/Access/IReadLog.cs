namespace Platform.Sdk;

/// <summary>Who read about a person. Written by the platform alone; nothing can be changed.</summary>
public interface IReadLog
{
    /// <summary>Reads of one person, latest first. The page must be about that person: see <see cref="ShowsPersonAttribute"/>.</summary>
    /// <param name="person">The person.</param>
    /// <param name="page">From 1; each holds 50.</param>
    /// <param name="stop">Request aborted.</param>
    /// <exception cref="InvalidOperationException">This request may not show that person.</exception>
    Task<ReadLogPage> OfPersonAsync(Guid person, int page, CancellationToken stop);
}
