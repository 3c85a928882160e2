using System.Text.Json;
using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>Every component by keyboard alone, on the page that shows them all: reached in the order it stands, seen when it is reached, left by Escape.</summary>
public sealed class StyleKeyboardTests(BrowserFixture platform) : IClassFixture<BrowserFixture>
{
    /// <summary>
    /// Numbers what Tab should reach, in the order of the page: what is shown, enabled and not folded away; of a group of radio buttons the
    /// chosen one or else the first.
    /// </summary>
    private const string Number = """
        () => {
          const groups = new Set();
          let next = 0;
          for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
            const isHead = e.localName === 'summary' && e.parentElement.localName === 'details';
            const folded = e.closest('details:not([open])');
            if (e.disabled || e.type === 'hidden' || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) continue;
            if (folded && !(isHead && folded === e.parentElement)) continue;
            if (e.type === 'radio') {
              const group = `${e.form ? [...document.forms].indexOf(e.form) : '-'} ${e.name}`;
              const chosen = [...document.querySelectorAll('input[type=radio]:checked')].find(r => r.name === e.name && r.form === e.form);
              if (groups.has(group) || (chosen && chosen !== e)) continue;
              groups.add(group);
            }
            e.dataset.stop = next++;
          }
          return next;
        }
        """;

    /// <summary>Where focus is, and whether it can be seen there: a ring, inside the window, with nothing laid over it.</summary>
    private const string Where = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const style = getComputedStyle(e);
          const ringed = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
          const box = (e.getClientRects()[0] ?? e.getBoundingClientRect());
          const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 1), innerWidth - 2), y = box.top + Math.min(box.height / 2, 10);
          const inside = y >= 0 && y <= innerHeight;
          const top = inside && document.elementFromPoint(x, y);
          const seen = inside && top && (e.contains(top) || top.contains(e) || top.closest('label')?.control === e || e.closest('label')?.contains(top));
          return { stop: e.dataset.stop === undefined ? -1 : Number(e.dataset.stop), what: e.outerHTML.slice(0, 120), ringed, seen: !!seen,
            scrolls: e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth };
        }
        """;

    [Theory]
    [InlineData(1280, "")]
    [InlineData(1280, "?state=errors")]
    [InlineData(320, "")]
    public async Task Tab_reaches_every_control_in_the_order_of_the_page_and_each_is_seen(int width, string state)
    {
        await using var reader = await OpenAsync(width, state);
        var expected = await reader.Page.EvaluateAsync<int>(Number);
        Assert.True(expected > 60, $"Only {expected} controls are on the page.");
        // The error summary takes focus when the page opens: from the top again, as after a reload without errors.
        await reader.Page.EvaluateAsync("() => { document.activeElement.blur(); getSelection().removeAllRanges(); window.scrollTo(0, 0); }");
        await reader.Page.EvaluateAsync("() => { const first = document.createElement('span'); first.tabIndex = -1; document.body.prepend(first); first.focus(); }");
        var (reached, last, wrong) = (new List<int>(), -1, new List<string>());
        // A date has several places of its own, so one control can take several presses.
        for (var press = 0; press < expected * 6 && last < expected - 1; press++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await reader.Page.EvaluateAsync<JsonElement?>(Where) is not { ValueKind: JsonValueKind.Object } at) break;
            var (stop, what) = (at.GetProperty("stop").GetInt32(), at.GetProperty("what").GetString());
            if (stop == last && stop >= 0) continue;
            if (!at.GetProperty("ringed").GetBoolean()) wrong.Add($"no ring on {what}");
            if (!at.GetProperty("seen").GetBoolean()) wrong.Add($"hidden: {what}");
            // What scrolls is a stop of the browser's own.
            if (stop < 0 && !at.GetProperty("scrolls").GetBoolean()) wrong.Add($"not expected: {what}");
            if (stop < 0) continue;
            if (stop < last) wrong.Add($"out of order, {stop} after {last}: {what}");
            reached.Add(last = stop);
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Enumerable.Range(0, expected), reached);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Escape_closes_a_menu_and_gives_focus_back(int width)
    {
        await using var reader = await OpenAsync(width, "");
        var menus = reader.Page.Locator("details.app-menu > summary:visible");
        Assert.True(await menus.CountAsync() > 0, "No menu is shown.");
        for (var i = 0; i < await menus.CountAsync(); i++)
        {
            var head = menus.Nth(i);
            await head.FocusAsync();
            await reader.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(head.Locator("xpath=..")).ToHaveAttributeAsync("open", "");
            await reader.Page.Keyboard.PressAsync("Tab");
            Assert.True(await head.EvaluateAsync<bool>("s => s.parentElement.contains(document.activeElement) && document.activeElement !== s"), "Tab did not go into the menu.");
            await reader.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(head.Locator("xpath=..")).Not.ToHaveAttributeAsync("open", "");
            await Assertions.Expect(head).ToBeFocusedAsync();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Escape_closes_a_dialog_and_gives_focus_back(int width)
    {
        await using var reader = await OpenAsync(width, "");
        var opener = reader.Page.Locator("[data-app-dialog]");
        Assert.Equal(1, await opener.CountAsync());
        await opener.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        var dialog = reader.Page.Locator("dialog[open]");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        for (var press = 0; press < 6; press++)
        {
            Assert.True(await dialog.EvaluateAsync<bool>("d => d.contains(document.activeElement) || document.activeElement === document.body"), "Focus left the open dialog.");
            await reader.Page.Keyboard.PressAsync("Tab");
        }
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(opener).ToBeFocusedAsync();
    }

    private async Task<Reader> OpenAsync(int width, string state)
    {
        var reader = await platform.OpenAsync(width);
        await reader.SignInAsync("administratör");
        await reader.Page.GotoAsync("/admin/style" + state);
        return reader;
    }
}
