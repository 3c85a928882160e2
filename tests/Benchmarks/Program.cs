using Benchmarks;

// ./platform bench [engine|searches|allocation]: nothing is asserted, a table is printed. exact: 200 openings against the plain scorer.
switch (args)
{
    case [] or ["engine"]:
        await EngineBench.RunAsync(Console.Out);
        return 0;
    case ["searches"]:
        await EngineBench.RunAsync(Console.Out, searchesOnly: true);
        return 0;
    case ["exact"]:
        return Exactness.Run(Console.Out, 200);
    case ["allocation"]:
        var table = new BenchTable(Console.Out);
        table.Head();
        new AllocationBench(table).Run(EngineBench.Size());
        return 0;
    default:
        await Console.Error.WriteLineAsync($"There is no benchmark «{string.Join(' ', args)}». There are: engine, searches, exact, allocation.");
        return 2;
}
