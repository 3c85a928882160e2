namespace Platform.Sdk.Tables;

/// <summary>What a cell says: nothing (it is empty, or there is no such column), that the value is cleared (<c>-</c>), or a value.</summary>
/// <typeparam name="T">Nullable: null is cleared.</typeparam>
/// <param name="IsSaid">False when the cell says nothing.</param>
/// <param name="Value">The value; null when cleared or not said.</param>
public readonly record struct Said<T>(bool IsSaid, T? Value)
{
    /// <summary>The value after this cell was read.</summary>
    /// <param name="kept">What was known before; null for a new record.</param>
    public T? Or(T? kept) => IsSaid ? Value : kept;
}
