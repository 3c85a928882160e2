namespace Matching.Engine.Files;

/// <summary>Keeps the first problem of a row, so that reading needs no exceptions.</summary>
internal sealed class RowProblem
{
    internal string? Field { get; private set; }

    internal string Reason { get; private set; } = "";

    internal bool Found => Field is not null;

    internal void Report(string field, string reason)
    {
        if (Found)
            return;
        Field = field;
        Reason = reason;
    }
}
