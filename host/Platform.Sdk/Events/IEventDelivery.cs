namespace Platform.Sdk;

/// <summary>Delivers events on demand; the host does it by itself all the time, tests call it.</summary>
internal interface IEventDelivery
{
    /// <summary>Delivers until nothing is due by the clock. Waits for deliveries that another worker has in hand.</summary>
    /// <returns>How many deliveries ended here, successful or not.</returns>
    Task<int> DeliverAllAsync(CancellationToken stop = default);
}
