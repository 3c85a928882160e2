namespace Placements.Domain;

/// <summary>When and how much: the answers of the third step. Null is not answered.</summary>
internal sealed record OfferedTime
{
    /// <summary><c>soon</c>, <c>day</c> or <c>unknown</c>.</summary>
    public string? Start { get; init; }

    public DateOnly? StartDay { get; init; }

    /// <summary>Ticks of the grid: <c>mon-morning</c>.</summary>
    public string[] Slots { get; init; } = [];

    public decimal? HoursFrom { get; init; }

    public decimal? HoursTo { get; init; }

    public int? Seats { get; init; }

    /// <summary><c>weeks</c>, <c>quarter</c>, <c>half-year</c>, <c>longer</c> or <c>unknown</c>.</summary>
    public string? Length { get; init; }

    public string[]? Days => Part(0);

    public string[]? Times => Part(1);

    private string[]? Part(int index) => Slots.Length == 0 ? null : [.. Slots.Select(s => s.Split('-')[index]).Distinct()];
}
