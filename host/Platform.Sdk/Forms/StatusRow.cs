using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Platform.Sdk;

/// <summary>What the last change did, in the row above the page.</summary>
public static class StatusRow
{
    private const string Text = "Page.Status";
    private const string Undo = "Page.StatusUndo";

    /// <summary>Says it on the page that is shown now. Carry what is needed for it in the address, so that all sendings of one form get the same answer.</summary>
    /// <param name="page">The page being shown.</param>
    /// <param name="text">What happened, as a sentence: who knows, what comes next.</param>
    /// <param name="undoHref">Address that takes it back by POST (<see cref="IUndo"/>); null when it cannot be.</param>
    public static void Say(this PageModel page, string text, string? undoHref = null)
    {
        page.ViewData[Text] = text;
        page.ViewData[Undo] = undoHref;
    }

    internal static (string? Text, string? UndoHref) Of(ViewDataDictionary page) => (page[Text] as string, page[Undo] as string);
}
