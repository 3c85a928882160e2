namespace Platform.Sdk;

/// <summary>
/// One change to the tables that the platform keeps in every schema (outbox, history, form keys …). Each step is a class of
/// its own in this folder and runs once per schema, in the order of <see cref="Id"/>, before the module's own migrations.
/// </summary>
internal interface IPlatformStep
{
    /// <summary>For example <c>P01_Events</c>; never changed once released.</summary>
    string Id { get; }

    /// <summary>The statements, for one schema. It must leave the previous version of the platform working (expand, then contract).</summary>
    string Sql(string schema);
}
