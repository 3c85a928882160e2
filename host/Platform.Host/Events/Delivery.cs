namespace Platform.Host.Events;

/// <summary>One event on its way to one subscriber, in the hands of this worker.</summary>
/// <param name="IsFollowed">Whether later ones about the same subject wait behind it.</param>
internal sealed record Delivery(Guid Event, string Subscriber, string Schema, string Type, int Tries, bool IsFollowed);
