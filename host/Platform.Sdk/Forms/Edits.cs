using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Sdk;

internal sealed class Edits(IFormOnce forms, IHistoryReader history, ICurrentUser user, IInstallationClock clock) : IEdits
{
    private const string View = "/Forms/Conflict.cshtml";

    public async Task<IActionResult> SaveAsync<TRecord, TForm>(EditedForm<TRecord, TForm> edit, CancellationToken stop)
        where TRecord : class, ITracked where TForm : class, IEditForm
    {
        if (!edit.Page.Request.HasFormContentType) return new BadRequestResult();
        var choices = Choices(edit.Page.Request.Form);
        var theirs = edit.Read(edit.Record);
        if (choices.Any(c => c.Value is null)) return await ConflictAsync(edit, theirs, choices, stop);
        foreach (var property in FormValues.Of(typeof(TForm)).Where(p => choices.GetValueOrDefault(p.Name) == EditConflict.Theirs))
            property.SetValue(edit.Form, property.GetValue(theirs));
        if (!edit.Page.ModelState.IsValid) return edit.Page.Page();
        try
        {
            return await WriteAsync(edit, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            var current = edit.Db.Entry(edit.Record);
            await current.ReloadAsync(stop);
            if (current.State == EntityState.Detached) return new NotFoundResult();
            theirs = edit.Read(edit.Record);
            if (Differing(edit.Form, theirs).Any()) return await ConflictAsync(edit, theirs, [], stop);
            // Both typed the same: there is nothing to choose.
            edit.Form.Version = theirs.Version;
            return await WriteAsync(edit, stop);
        }
    }

    private Task<IActionResult> WriteAsync<TRecord, TForm>(EditedForm<TRecord, TForm> edit, CancellationToken stop)
        where TRecord : class, ITracked where TForm : class, IEditForm => forms.OnceAsync(edit.Page, edit.Db, async () =>
        {
            var version = RowVersion(edit.Db.Entry(edit.Record));
            if ((uint)version.CurrentValue! != edit.Form.Version)
                throw new DbUpdateConcurrencyException($"{typeof(TRecord).Name} {edit.Record.Id} has another version than the form.");
            var location = edit.Write();
            if (location is not null) await edit.Db.SaveChangesAsync(stop);
            return location;
        }, stop);

    private async Task<IActionResult> ConflictAsync<TRecord, TForm>(
        EditedForm<TRecord, TForm> edit, TForm theirs, Dictionary<string, string?> choices, CancellationToken stop)
        where TRecord : class, ITracked where TForm : class, IEditForm
    {
        string Words(System.Reflection.PropertyInfo property, TForm form) =>
            edit.Show?.Invoke(property.Name, property.GetValue(form)) ?? FormValues.InWords(property.GetValue(form));
        // What somebody chose before holds only as long as what he chose between still stands.
        var unchanged = theirs.Version == edit.Form.Version;
        var fields = Differing(edit.Form, theirs).Select(p => new EditConflictField(p.Name, edit.Label(p.Name), Words(p, edit.Form), Words(p, theirs),
            unchanged ? choices.GetValueOrDefault(p.Name) : null, unchanged && choices.TryGetValue(p.Name, out var chosen) && chosen is null)).ToList();
        var last = (await history.ReadAsync<TRecord>(edit.Db, edit.Record.Id, null, stop)).Entries.FirstOrDefault();
        var (said, heading) = SavedBy(last);
        var versionName = $"{edit.Prefix}.{nameof(IEditForm.Version)}";
        var kept = edit.Page.Request.Form
            .Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && f.Key != versionName)
            .SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))
            .Append(KeyValuePair.Create(versionName, theirs.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .ToList();
        return new ViewResult
        {
            ViewName = View,
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<EditConflict>(edit.Page.MetadataProvider, new ModelStateDictionary()) { Model = new(said, heading, fields, kept) },
            TempData = edit.Page.TempData,
        };
    }

    private (string Said, string Heading) SavedBy(HistoryEntry? last)
    {
        var time = SpokenTime.Of(last?.At ?? clock.Now, clock);
        if (last?.Who == user.Id && user.IsSignedIn) return (FormTexts.Get("Conflict.SaidYourself", time), FormTexts.Get("Conflict.TheirsYourself", time));
        if (last?.Name is not { Length: > 0 } name) return (FormTexts.Get("Conflict.SaidSystem", time), FormTexts.Get("Conflict.TheirsSystem", time));
        var genitive = FormTexts.Get("sxzSXZ".Contains(name[^1]) ? "Conflict.GenitiveAfterS" : "Conflict.Genitive", name);
        return (FormTexts.Get("Conflict.Said", name, time), FormTexts.Get("Conflict.Theirs", genitive, time));
    }

    private static IEnumerable<System.Reflection.PropertyInfo> Differing<TForm>(TForm mine, TForm theirs) =>
        FormValues.Of(typeof(TForm)).Where(p => !FormValues.Same(p.GetValue(mine), p.GetValue(theirs)));

    /// <summary>The answers of a conflict page; a field without one has null. Empty when the form is the page's own.</summary>
    private static Dictionary<string, string?> Choices(IFormCollection form) => form[EditConflict.Asked].ToString()
        .Split(',', StringSplitOptions.RemoveEmptyEntries).Take(200).Distinct()
        .ToDictionary(name => name, name => form[EditConflict.Choice + name].ToString() switch
        {
            EditConflict.Mine => EditConflict.Mine,
            EditConflict.Theirs => EditConflict.Theirs,
            _ => (string?)null,
        });

    private static PropertyEntry RowVersion(EntityEntry entry) =>
        entry.Properties.FirstOrDefault(p => p.Metadata.IsConcurrencyToken && p.Metadata.ValueGenerated == ValueGenerated.OnAddOrUpdate && p.Metadata.ClrType == typeof(uint))
            ?? throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} has no row version. Maybe its mapping lacks Property(x => x.Version).IsRowVersion().");
}
