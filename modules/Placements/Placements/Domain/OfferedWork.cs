namespace Placements.Domain;

/// <summary>What the person could do there: the answers of the second step. Null is not answered.</summary>
internal sealed record OfferedWork
{
    /// <summary><c>yes</c>, <c>maybe</c> or <c>not-now</c>.</summary>
    public string? Certainty { get; init; }

    /// <summary>Of <c>not-now</c>: <c>time</c>, <c>supervision</c>, <c>tasks</c> or <c>other</c>.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Of <c>not-now</c>: when we may ask again.</summary>
    public DateOnly? AskAgain { get; init; }

    public string? OwnWords { get; init; }

    /// <summary>Ticked tasks, codes of Taxonomy.</summary>
    public string[] Tasks { get; init; } = [];

    /// <summary>Tasks that were suggested and shown, ticked or not.</summary>
    public string[] Asked { get; init; } = [];

    /// <summary><c>no</c>, <c>little</c>, <c>much</c> or <c>unknown</c>; so the next three.</summary>
    public string? Noise { get; init; }

    public string? Lifting { get; init; }

    public string? Customers { get; init; }

    public string? Pace { get; init; }

    /// <summary>Whether somebody can walk beside: <c>yes</c>, <c>at-first</c>, <c>no</c> or <c>unknown</c>.</summary>
    public string? Beside { get; init; }

    /// <summary>True when the employer does not offer a place today.</summary>
    public bool IsLater => Certainty == "not-now";
}
