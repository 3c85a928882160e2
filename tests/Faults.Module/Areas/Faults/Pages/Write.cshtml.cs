using System.ComponentModel.DataAnnotations;
using Faults.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk;

namespace Faults.Pages;

/// <summary>One write: a record with its history, a count, an event, and when an address is given a mail.</summary>
[RequirePermission("faults.write")]
[KeepsDraft]
internal sealed class Write(FaultsDb db, IIds ids, IFieldCipher cipher, IMailQueue mails, IFormOnce forms) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ModelState.IsValid ? await forms.OnceAsync(this, db, () => WriteAsync(stop), stop) : Page();

    private async Task<string?> WriteAsync(CancellationToken stop)
    {
        var id = ids.New();
        db.Add(new Note
        {
            Id = id, Subject = Form.Subject, Word = Form.Word,
            SecretCipher = string.IsNullOrEmpty(Form.Secret) ? null : cipher.Encrypt(Form.Secret, id, Note.SecretField),
        });
        db.Publish(new NoteWritten(Form.Subject, id));
        if (!string.IsNullOrEmpty(Form.Address))
            mails.Enqueue(db, new("NoteWritten", Form.Address, "sv") { Arguments = [Form.Secret ?? ""], About = id.ToString() });
        await db.SaveChangesAsync(stop);
        // After the first save, so that a kill can fall between the two.
        await db.CountAsync(Form.Subject, stop);
        return Url.Page("Write", new { saved = id });
    }

    internal sealed class Input
    {
        [Required, StringLength(100)]
        public string Word { get; set; } = "";

        public Guid Subject { get; set; }

        [StringLength(500)]
        public string? Secret { get; set; }

        [StringLength(100)]
        public string? Address { get; set; }
    }
}
