using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Sdk.Forms;

/// <summary>
/// The question before a free text about a person is saved that seems to speak of health. The writer changes the text or ticks that it does not; it stops nobody for good.
/// A page holds one: <c>Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Note", Form.Note))</c>, and shows the checkbox <see cref="Answer"/> while <see cref="IsAsked"/>.
/// </summary>
public sealed class HealthQuestion
{
    /// <summary>True when the checkbox is to be shown: the question has been asked, or was asked and answered.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>The label of the checkbox in the reader's language.</summary>
    public string Answer => FormTexts.Get("Health.Answer");

    /// <summary>Adds the question as an error to each field whose text holds one of <see cref="HealthWords"/>.</summary>
    /// <param name="state">Where the errors go.</param>
    /// <param name="answered">True when the writer has ticked that the texts are not about health: then nothing is asked again.</param>
    /// <param name="texts">The names of the fields and what was written in them.</param>
    public void Ask(ModelStateDictionary state, bool answered, params ReadOnlySpan<(string Field, string? Text)> texts)
    {
        ArgumentNullException.ThrowIfNull(state);
        IsAsked |= answered;
        if (answered) return;
        foreach (var (field, text) in texts)
        {
            if (!HealthWords.In(text)) continue;
            IsAsked = true;
            state.AddModelError(field, FormTexts.Get("Health.Question"));
        }
    }
}
