using Placements.Domain;

namespace Placements.Tests.Openings;

/// <summary>When a seat is free.</summary>
public sealed class OccupancyTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public void A_seat_is_free_from_the_day_after_its_last_one() =>
        Assert.Equal(new DateOnly(2026, 3, 21), With(1, Held(1, 20)).NextFree(Today));

    [Fact]
    public void A_seat_that_is_agreed_from_later_on_is_taken_already() =>
        Assert.Equal((0, 1, new DateOnly(2026, 3, 21)), (With(1, Held(8, 20)).UnheldFrom(Today), With(2, Held(8, 20)).UnheldFrom(Today), With(1, Held(8, 20)).NextFree(Today)));

    [Fact]
    public void A_seat_held_without_an_end_is_not_promised_to_anybody() => Assert.Null(With(1, Held(1, null)).NextFree(Today));

    [Fact]
    public void A_seat_is_free_until_the_day_it_is_taken()
    {
        var occupancy = With(1, Held(10, 20));
        Assert.Equal((1, 0, 1), (occupancy.FreeOn(new(2026, 3, 9)), occupancy.FreeOn(new(2026, 3, 10)), occupancy.FreeOn(new(2026, 3, 21))));
        Assert.Equal(0, occupancy.FreeWithin(Today, new(2026, 3, 31)));
        Assert.Equal(1, occupancy.FreeWithin(Today, new(2026, 3, 9)));
    }

    [Fact]
    public void Nothing_is_free_outside_the_period()
    {
        var occupancy = new Occupancy(2, new(2026, 3, 10), new(2026, 3, 31), []);
        Assert.Equal((0, 2, 0), (occupancy.FreeOn(Today), occupancy.FreeOn(new(2026, 3, 10)), occupancy.FreeOn(new(2026, 4, 1))));
        Assert.Equal(new DateOnly(2026, 3, 10), occupancy.NextFree(Today));
        Assert.Null(occupancy.NextFree(new(2026, 4, 1)));
    }

    private static Occupancy With(int seats, params HeldSeat[] held) => new(seats, null, null, held);

    private static HeldSeat Held(int from, int? to) => new(Guid.Empty, new(2026, 3, from), to is { } last ? new(2026, 3, last) : null);
}
