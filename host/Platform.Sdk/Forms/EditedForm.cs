using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Sdk;

/// <summary>One sending of a form that changes an existing record; what <see cref="IEdits"/> needs to know.</summary>
/// <typeparam name="TRecord">The record, with a row version (<c>uint</c> and <c>IsRowVersion()</c>).</typeparam>
/// <typeparam name="TForm">The page's input model.</typeparam>
/// <param name="page">The page model that handles the POST.</param>
/// <param name="db">The module's context.</param>
/// <param name="record">The record, loaded with tracking by this request and not yet changed.</param>
/// <param name="form">The bound input model.</param>
/// <param name="prefix">Filled in by the compiler: the name of the bound property.</param>
public sealed class EditedForm<TRecord, TForm>(
    PageModel page, ModuleDb db, TRecord record, TForm form, [CallerArgumentExpression(nameof(form))] string prefix = "")
    where TRecord : class, ITracked where TForm : class, IEditForm
{
    /// <summary>Fills the input model from the record, its version too: the same method that fills the form for GET.</summary>
    public required Func<TRecord, TForm> Read { get; init; }

    /// <summary>
    /// Changes the record from the form; the save follows. Returns the local address to go to, or null to show the page again
    /// with nothing written. It may run twice in a request, so it does nothing else than change records.
    /// </summary>
    public required Func<string?> Write { get; init; }

    /// <summary>The label of a property of the input model, as the form shows it.</summary>
    public required Func<string, string> Label { get; init; }

    /// <summary>A value in words, when its text is not what people should read (a code, an id); null to leave it to the platform.</summary>
    public Func<string, object?, string?>? Show { get; init; }

    internal PageModel Page => page;

    internal ModuleDb Db => db;

    internal TRecord Record => record;

    internal TForm Form => form;

    internal string Prefix => prefix.StartsWith("this.", StringComparison.Ordinal) ? prefix[5..] : prefix;
}
