using Xunit;

// Every class has a database and a host of its own, but two cores are two cores.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
