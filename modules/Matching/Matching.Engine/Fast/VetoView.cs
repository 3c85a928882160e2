using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>A veto without its code.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Axis">Of a demand, the number of the axis; -1 = none, or one that the vocabulary does not name.</param>
/// <param name="Above">Of a demand, the level from which on it is met, that one not included.</param>
internal readonly record struct VetoView(VetoKind Kind, int Axis, int Above);
