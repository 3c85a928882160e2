using Xunit;

// One browser and one host at a time: two cores, and screenshots that do not wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
