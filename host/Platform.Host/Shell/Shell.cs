using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using Platform.Host.Modules;
using Platform.Host.Startup;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Shell;

/// <summary>The frame of a page, from the modules' navigation, what the reader may do, and the reader's choices.</summary>
internal sealed class Shell(
    IHttpContextAccessor accessor, ICurrentUser user, ModuleCatalog modules, IStringLocalizerFactory localizers,
    IStringLocalizer<HostTexts> texts, ITempDataDictionaryFactory carried, TimeProvider clock, UnitProfile unit) : IShell
{
    private const int RowLength = 6;
    private const int FirstUnderMore = 500;

    /// <summary>A page that has written puts the sentence here before it redirects; the next page shows it once.</summary>
    public const string StatusKey = "Status";

    public ValueTask<ShellModel> GetAsync(CancellationToken cancel)
    {
        var context = accessor.HttpContext!;
        var entries = user.IsSignedIn ? Entries(context.Request.Path).ToList() : [];
        var row = entries.Where(e => e.Order < FirstUnderMore).Take(RowLength).ToList();
        return ValueTask.FromResult(new ShellModel
        {
            UnitName = unit.Name,
            Phone = unit.Phone,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Languages = [.. HostServices.Languages.Select(l => new ShellLanguage(l.TwoLetterISOLanguageName, OwnName(l)))],
            ColorScheme = context.Request.Cookies[ChoiceEndpoints.SchemeCookie] is "light" or "dark" ? context.Request.Cookies[ChoiceEndpoints.SchemeCookie]! : "auto",
            BodySize = user.IsSignedIn ? "sm" : "md",
            Navigation = [.. row.Select(e => e.Entry)],
            More = [.. entries.Except(row).Select(e => e.Entry)],
            User = user.IsSignedIn ? Account() : null,
            Status = carried.GetTempData(context)[StatusKey] is string text ? new(text) : null,
            ReturnHref = ReturnHref(context),
            Now = clock.GetLocalNow(),
        });
    }

    private IEnumerable<(int Order, ShellEntry Entry)> Entries(PathString here)
    {
        yield return (0, new(texts["Shell.Today"], "/", here == "/"));
        var brought = modules.Loaded.SelectMany(module => module.Instance.Navigation.Select(entry => (module, entry)))
            .Concat(HostNavigation.Entries.Select(entry => (module: (LoadedModule?)null, entry))!)
            .Where(x => user.May(x.entry.Permission)).OrderBy(x => x.entry.Order).ThenBy(x => x.entry.Path, StringComparer.Ordinal);
        foreach (var (module, entry) in brought)
        {
            var localizer = module is null ? texts : localizers.Create(module.Texts);
            yield return (entry.Order, new(localizer[entry.TextKey], entry.Path, here.StartsWithSegments(entry.Path)));
        }
    }

    private ShellUser Account() => new(user.Name, string.Join(", ", user.Roles.Select(r => texts["Role." + r].Value)))
    {
        Entries = [new(texts["Shell.Account"], "/account")],
    };

    /// <summary>A page reached by POST cannot be returned to by GET unless it also answers one: the address without its query can.</summary>
    private static string ReturnHref(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode < 400 ? context.Request.GetEncodedPathAndQuery() : "/";

    private static string OwnName(CultureInfo language) =>
        language.NativeName.Split(' ')[0] is var name ? char.ToUpper(name[0], language) + name[1..] : "";
}
