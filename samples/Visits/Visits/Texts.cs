namespace Visits;

/// <summary>Names the module's texts: <c>Resources/Texts.resx</c> (sv) and <c>Texts.en.resx</c>.</summary>
internal sealed class Texts;
