namespace Architecture.Fixtures;

public sealed class SecondPublicType;
