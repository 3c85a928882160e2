using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>What a person does with a form, by the names of its fields: the same steps in every language.</summary>
internal static class FormSteps
{
    private const string Primary = "main button[data-color=accent]";

    public static Task FillAsync(this Reader reader, string name, string text) =>
        reader.Page.Locator($"main :is(input:not([type=hidden]), textarea)[name='{name}']").FillAsync(text);

    /// <summary>Ticks a box or a radio button with a value.</summary>
    public static Task TickAsync(this Reader reader, string name, string value) =>
        reader.Page.Locator($"main input[name='{name}'][value='{value}']").CheckAsync();

    /// <summary>Ticks the first box or radio button of a name: of what was found or suggested.</summary>
    public static Task TickFirstAsync(this Reader reader, string name) => reader.Page.Locator($"main input:not([type=hidden])[name='{name}']").First.CheckAsync();

    /// <summary>Writes words into a picker, searches with its button and takes the first hit.</summary>
    public static async Task FindAsync(this Reader reader, string wordsName, string words, string valueName)
    {
        await reader.FillAsync(wordsName, words);
        await reader.Page.Locator($"main .app-picker:has(input[name='{wordsName}']) button[formaction]").ClickAsync();
        await reader.TickFirstAsync(valueName);
    }

    /// <summary>Presses the page's one primary button.</summary>
    public static Task PressAsync(this Reader reader) => reader.Page.Locator(Primary).First.ClickAsync();

    /// <summary>Presses it and waits until another address stands in the window.</summary>
    public static Task GoOnAsync(this Reader reader) => reader.LeaveAsync(() => reader.PressAsync());

    /// <summary>Follows the first link to an address that holds a part.</summary>
    public static Task FollowAsync(this Reader reader, string part) => reader.LeaveAsync(() => reader.Page.Locator($"main a[href*='{part}']").First.ClickAsync());

    public static async Task LeaveAsync(this Reader reader, Func<Task> act)
    {
        var before = reader.Page.Url;
        await act();
        try
        {
            await reader.Page.WaitForURLAsync(url => url != before);
        }
        catch (TimeoutException)
        {
            var errors = await reader.Page.Locator("main .ds-error-summary, main .ds-validation-message").AllInnerTextsAsync();
            Assert.Fail($"The page {before} was not left. It says: {string.Join(" | ", errors)}");
        }
    }
}
