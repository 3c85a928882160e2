namespace Architecture.Fixtures;

internal class NotSealed;
