namespace Matching.Engine.Input;

/// <summary>A participant's no, to exactly one thing. It is final: no fix ever touches it.</summary>
/// <param name="Kind">To what kind of thing.</param>
/// <param name="Code">Which occupation, sector, employer or demand axis.</param>
/// <param name="Above">For a demand: the highest level still accepted, 0–3. Not said = 0: the no is to the demand itself.</param>
public sealed record Veto(VetoKind Kind, string Code, int? Above = null);
