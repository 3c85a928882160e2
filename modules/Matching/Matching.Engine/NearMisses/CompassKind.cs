using Matching.Engine.Input;

namespace Matching.Engine.NearMisses;

/// <summary>A kind of opening that is worth acquiring.</summary>
/// <param name="Opening">The kind as an opening: occupation, form, middle of the area, and the terms.</param>
/// <param name="Terms">The name of the terms.</param>
/// <param name="Serves">How many of the people it would serve, one at a time.</param>
/// <param name="New">How many of these no kind before it in the list serves: nobody is counted twice.</param>
public sealed record CompassKind(Opening Opening, string Terms, int Serves, int New);
