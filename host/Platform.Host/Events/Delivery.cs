namespace Platform.Host.Events;

/// <summary>One event on its way to one subscriber, in the hands of this worker.</summary>
internal sealed record Delivery(Guid Event, string Subscriber, string Schema, string Type, int Tries);
