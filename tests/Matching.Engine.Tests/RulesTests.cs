using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Tests;

/// <summary>Weights, vocabulary and distances as data.</summary>
public sealed class RulesTests
{
    [Fact]
    public void The_published_weights_name_their_version_owner_and_reason_and_every_axis()
    {
        var weights = StandardWeights.Instance;
        Assert.Equal(Weights.Total, weights.Points.Values.Sum());
        Assert.Equal(("2026-1", "Insteg"), (weights.Version, weights.Owner));
        Assert.All(StandardVocabulary.Instance.Axes, axis => Assert.True(weights.Of("tolerance." + axis.Id) > 0, axis.Id));
        Assert.Equal(weights.Points.Values.Max(), weights.Of("wish"));
    }

    [Fact]
    public void There_are_24_axes_and_each_has_an_adaptation_that_bridges_it()
    {
        Assert.Equal(24, StandardVocabulary.Instance.Axes.Count);
        Assert.All(StandardVocabulary.Instance.Axes, axis => Assert.NotEmpty(StandardVocabulary.Instance.BridgesOf(axis.Id)));
        Assert.Equal(4, StandardVocabulary.Instance.Axes.Select(axis => axis.Group).Distinct().Count());
    }

    [Fact]
    public void Weights_that_do_not_make_a_hundred_or_weigh_what_is_not_there_are_refused()
    {
        Assert.Contains("9999", Assert.Throws<ArgumentException>(() => new Weights("1", "me", "test", new Dictionary<string, int> { ["wish"] = 9_999 })).Message);
        var strange = new Weights("1", "me", "test", new Dictionary<string, int> { ["height"] = 10_000 });
        Assert.Contains("height", Assert.Throws<ArgumentException>(() => Scorer.Standard(weights: strange)).Message);
    }

    [Fact]
    public void Shares_become_weights_that_make_a_hundred_whatever_is_doubled()
    {
        var shares = StandardWeights.Instance.Points.ToDictionary(each => each.Key, each => each.Key is "wish" or "travel" ? 2 * each.Value : each.Value);
        var weights = Weights.FromShares("2026-1 wish travel", "me", "what matters most this time", shares);

        Assert.Equal(Weights.Total, weights.Points.Values.Sum());
        Assert.Equal((4412, 882), (weights.Of("wish"), weights.Of("travel")));
        Assert.Equal(10_000, Scorer.Standard(weights: weights).Score(Elin.Pair).Score);
    }

    [Fact]
    public void An_adaptation_of_an_axis_that_is_not_there_is_refused() =>
        Assert.Contains("nois", Assert.Throws<ArgumentException>(() => new Vocabulary([new Axis("noise", AxisGroup.Surroundings)], [new Adaptation("quiet", ["nois"])])).Message);

    [Theory]
    [InlineData(59.3293, 18.0686, 57.7089, 11.9746)] // Stockholm – Göteborg
    [InlineData(55.6050, 13.0038, 55.6761, 12.5683)] // Malmö – Copenhagen
    [InlineData(65.8356, 24.1368, 65.5848, 22.1567)] // Haparanda – Luleå
    [InlineData(55.4765, 8.4594, 55.6200, 8.4800)] // Esbjerg – Varde
    [InlineData(67.8558, 20.2253, 67.1339, 20.6528)] // Kiruna – Gällivare
    public void Distances_differ_from_the_great_circle_by_less_than_four_per_mille(double lat1, double lon1, double lat2, double lon2)
    {
        var km = new Place(lat1, lon1).UnitsTo(new Place(lat2, lon2)) / (double)Place.UnitsPerKm;
        var (a, b, d) = (lat1 * Math.PI / 180, lat2 * Math.PI / 180, (lon2 - lon1) * Math.PI / 180);
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(d / 2), 2);
        var greatCircle = 2 * 6371.0088 * Math.Asin(Math.Sqrt(half));
        Assert.InRange(km, greatCircle * 0.996 - 0.05, greatCircle * 1.004 + 0.05);
    }

    [Fact]
    public void Every_point_on_earth_has_a_place_and_a_distance()
    {
        double[] lats = [-90, -45, 0, 45, 90];
        double[] lons = [-180, -75, 0, 15, 105, 180];
        var places = lats.SelectMany(lat => lons.Select(lon => new Place(lat, lon))).ToList();
        Assert.All(places, one => Assert.All(places, other => Assert.Equal(one.UnitsTo(other), other.UnitsTo(one))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Place(91, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Place(0, double.NaN));
    }
}
