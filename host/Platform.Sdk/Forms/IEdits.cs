using Microsoft.AspNetCore.Mvc;

namespace Platform.Sdk;

/// <summary>
/// Saves a form that changes an existing record, without ever overwriting what somebody else saved meanwhile: then the answer
/// is 409 with both versions of each field that differs, and the choice is sent back to the same handler.
/// </summary>
public interface IEdits
{
    /// <summary>
    /// Checks the form, changes the record, saves, all in one transaction and once per form key (<see cref="IFormOnce"/>).
    /// Page model errors that the handler has added count as an invalid form.
    /// </summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <typeparam name="TForm">The input model.</typeparam>
    /// <param name="edit">What is edited, and how.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>A redirect, the page with its errors, the conflict page (409), 404 when the record was deleted, or 400 without a form key.</returns>
    Task<IActionResult> SaveAsync<TRecord, TForm>(EditedForm<TRecord, TForm> edit, CancellationToken stop)
        where TRecord : class, ITracked where TForm : class, IEditForm;
}
