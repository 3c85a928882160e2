using Microsoft.Extensions.Configuration;
using Platform.Host.Database;

namespace Platform.Tests.Database;

public sealed class DatabaseOptionsTests
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData("100", 100)]
    [InlineData("", 8)]
    public void A_pool_that_is_large_enough_is_taken(string set, int size) => Assert.Equal(size, With(set).PoolSize);

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    [InlineData("101")]
    [InlineData("-5")]
    [InlineData("många")]
    public void A_pool_in_which_jobs_would_wait_for_each_other_stops_the_start(string set)
    {
        var problem = Assert.Throws<DatabaseProblem>(() => With(set));
        Assert.Equal($"Database:PoolSize is {set}. Maybe a number from 5 to 100 was meant; 8 is the usual one, and with fewer than 5 jobs wait for each other.", problem.Message);
    }

    private static DatabaseOptions With(string size) =>
        DatabaseOptions.From(new ConfigurationBuilder().AddInMemoryCollection([new("Database:PoolSize", size)]).Build());
}
