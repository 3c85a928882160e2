using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Platform.Sdk;

/// <summary>
/// Makes one form one change, however often it is sent: double click, reload, an impatient proxy. The form carries
/// <c>&lt;form-key /&gt;</c>; the key and the answer are stored in the transaction of the change.
/// </summary>
public interface IFormOnce
{
    /// <summary>
    /// Runs the change in a transaction, or answers as the first sending of the same form was answered. Of many sent at once, one
    /// works and the others wait for its answer; when it fails, the next one works.
    /// </summary>
    /// <param name="page">The page model that handles the POST.</param>
    /// <param name="db">The context that is written; its default schema holds the key.</param>
    /// <param name="write">
    /// The change. Returns the local address to go to (at most 2,000 characters), or null when nothing is to be written after all:
    /// then all is rolled back and the page is shown again.
    /// </param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>A redirect to the address, the page itself (null), or 400 when the form carries no key of ours.</returns>
    /// <exception cref="InvalidOperationException">The address is not local or too long, or a transaction is already open.</exception>
    Task<IActionResult> OnceAsync(PageModel page, DbContext db, Func<Task<string?>> write, CancellationToken stop);
}
