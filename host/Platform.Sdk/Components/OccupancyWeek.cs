namespace Platform.Sdk.Components;

/// <summary>The seats of one ISO week.</summary>
/// <param name="Week">ISO week number, 1–53.</param>
/// <param name="Free">Free seats, 0 to <paramref name="Seats"/>; null when not known.</param>
/// <param name="Seats">All seats.</param>
public sealed record OccupancyWeek(int Week, int? Free, int Seats);
