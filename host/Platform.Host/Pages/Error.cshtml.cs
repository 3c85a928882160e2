using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.ReadLog;
using Platform.Host.Shell;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Pages;

/// <summary>One look for every refusal and failure: what happened, what is kept, what to do, and a number to give on the phone.</summary>
[AnonymousPage]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class Error(UnitProfile unit, ILogger<Error> log) : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 429, 500, 503];

    public int Kind { get; private set; }

    /// <summary>Which texts tell it: the status, unless something says more.</summary>
    public string Reason => ReadLogRefusal.IsOn(HttpContext) ? ReadLogRefusal.Kind : Kind.ToString(CultureInfo.InvariantCulture);

    public UnitProfile Unit => unit;

    public string Reference => ErrorReference.Of(HttpContext);

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Kind = Known.Contains(code) ? code : code >= 500 ? 500 : 400;
        // Asked for by its own address the page is just a page that was not found; re-executed, the first answer's code stands.
        if (Response.StatusCode == 200) Response.StatusCode = Kind = 404;
        if (Kind >= 500) log.LogError("Answered {Status} with reference {Reference}", Kind, Reference);
        else log.LogInformation("Answered {Status} with reference {Reference}", Kind, Reference);
    }
}
