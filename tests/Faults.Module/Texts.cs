namespace Faults;

/// <summary>Names the module's texts.</summary>
internal sealed class Texts;
