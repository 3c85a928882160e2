using Benchmarks;

// ./platform bench [engine|searches|allocation]: nothing is asserted, a table is printed.
switch (args)
{
    case [] or ["engine"]:
        EngineBench.Run(Console.Out);
        return 0;
    case ["searches"]:
        EngineBench.Run(Console.Out, searchesOnly: true);
        return 0;
    case ["allocation"]:
        var table = new BenchTable(Console.Out);
        table.Head();
        new AllocationBench(table).Run(EngineBench.Size());
        return 0;
    default:
        await Console.Error.WriteLineAsync($"There is no benchmark «{string.Join(' ', args)}». There are: engine, searches, allocation.");
        return 2;
}
