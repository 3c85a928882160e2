using Microsoft.AspNetCore.Mvc.RazorPages;
using Participants.Domain;
using Participants.Integration;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Participants.Pages;

/// <summary>What the words typed so far may mean, for a picker. About no person: the address says only which question.</summary>
[RequirePermission("participants.map")]
internal sealed class Suggest(SectionQuestions asked) : PageModel
{
    public Input Form { get; } = new();

    public string Question { get; private set; } = "";

    public string Label { get; private set; } = "";

    public IReadOnlyList<Choice>? Hits { get; private set; }

    public async Task OnGetAsync(string? question, CancellationToken stop)
    {
        // The place somebody lives is not asked for by address.
        if (Mapping.Sections.SelectMany(s => s.Questions).FirstOrDefault(q => q.Code == question && q.Code != "home" && SectionQuestions.IsSearched(q)) is not { } found) return;
        var words = PlainText.Line(Request.Query[$"Form.Words[{found.Code}]"]) ?? "";
        (Question, Label, Form.Pick[found.Code], Form.Words[found.Code]) = (found.Code, asked.Label(found), null, words);
        Hits = words.Length is 0 or > 200 ? [] : await asked.SearchAsync(found, words, stop);
    }

    /// <summary>Named as the fields of the section's page.</summary>
    internal sealed class Input
    {
        public Dictionary<string, string?> Pick { get; } = [];

        public Dictionary<string, string> Words { get; } = [];
    }
}
