namespace Matching.Engine.Rules;

/// <summary>One axis on which demands and tolerances are compared.</summary>
/// <param name="Id">The code in the match files.</param>
/// <param name="Group">Its group.</param>
public sealed record Axis(string Id, AxisGroup Group);
