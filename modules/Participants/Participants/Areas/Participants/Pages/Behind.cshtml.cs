using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Participants.Pages;

/// <summary>What lies behind the needs: a reading of its own, stored encrypted, on no other page and on no sheet.</summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case | PersonDetail.Health, "case.health", Requires = PersonDetail.Name | PersonDetail.Health)]
[KeepsDraft]
internal sealed class Behind(ParticipantsDb db, IEdits edits, IFieldCipher cipher, IIds ids, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        if (await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.ParticipantId == id && s.Section == Mapping.Needs, stop) is { } section) Form = Read(section);
        if (Request.Query.ContainsKey("_saved")) this.Say(texts["Behind.Saved"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var section = await db.SectionAsync(ids.New(), id, Mapping.Needs, stop);
        if (Form.Version == 0 && section is { Saved: null, BehindCipher: null }) Form.Version = section.Version;
        return await edits.SaveAsync(new EditedForm<MappedSection, Input>(this, db, section, Form)
        {
            Read = Read,
            Write = () =>
            {
                section.Keep(Form.Text.Trim() is { Length: > 0 } text ? cipher.Encrypt(text, section.Id, MappedSection.BehindField) : null);
                return Url.Page("Behind", new { id, _saved = 1 });
            },
            Label = _ => texts["Behind.Label"],
        }, stop);
    }

    private Input Read(MappedSection section) => new()
    {
        Text = section.BehindCipher is { } stored ? cipher.Decrypt(stored, section.Id, MappedSection.BehindField) : "",
        Version = section.Version,
    };

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        (Id, FirstName) = (id, await db.Participants.Where(p => p.Id == id).Select(p => p.FirstName).SingleOrDefaultAsync(stop) ?? "");
        return FirstName.Length > 0;
    }

    internal sealed class Input : IEditForm
    {
        [StringLength(MappedSection.BehindLength, ErrorMessage = "Words.Long")]
        public string Text { get; set => field = PlainText.Of(value) ?? ""; } = "";

        public uint Version { get; set; }
    }
}
