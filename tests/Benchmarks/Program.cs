using Benchmarks;

// ./platform bench [engine]: nothing is asserted, a table is printed.
if (args is [] or ["engine"])
{
    EngineBench.Run(Console.Out);
    return 0;
}

await Console.Error.WriteLineAsync($"There is no benchmark «{args[0]}». There is: engine.");
return 2;
