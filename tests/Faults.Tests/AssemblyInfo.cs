// Processes are killed and times are measured: one thing at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
