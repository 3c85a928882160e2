namespace Platform.Sdk;

/// <summary>
/// A module's own line in <c>./platform doctor</c>. Register it with <c>services.AddScoped&lt;IDoctorCheck, …&gt;()</c>. It is asked only when
/// the module's tables are there and up to date; it looks and changes nothing.
/// </summary>
public interface IDoctorCheck
{
    /// <summary>What is looked at: one word in lower case, for example <c>taxonomy</c>.</summary>
    string Name { get; }

    /// <summary>Looks.</summary>
    /// <param name="stop">Aborted.</param>
    Task<DoctorAnswer> LookAsync(CancellationToken stop);
}

/// <summary>What a look gave.</summary>
/// <param name="IsWell">False for what an administrator should do something about; the text then ends with «Maybe …».</param>
/// <param name="Text">One line in English, without personal data.</param>
public sealed record DoctorAnswer(bool IsWell, string Text);
