using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Placements.Public;

/// <summary>
/// A public page whose address is in a language speaks that language. A reader who has chosen another is led to the same page under its
/// other address, so that address, page and choice always agree.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AddressLanguageAttribute(string page) : Attribute, IAsyncResourceFilter
{
    private const string ChoiceCookie = "lang";

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var english = request.Path.StartsWithSegments(Root(OfferAddresses.All[page].English));
        if (HttpMethods.IsGet(request.Method) && request.Cookies[ChoiceCookie] is "sv" or "en" && (request.Cookies[ChoiceCookie] == "en") != english)
        {
            context.Result = new LocalRedirectResult(InOther(context, !english) + request.QueryString);
            return Task.CompletedTask;
        }
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(english ? "en-GB" : "sv-SE");
        return next();
    }

    private string InOther(ResourceExecutingContext context, bool english)
    {
        var address = OfferAddresses.Of(page, english);
        foreach (var (name, value) in context.RouteData.Values)
            address = address.Replace($"{{{name}}}", Uri.EscapeDataString(value?.ToString() ?? ""), StringComparison.Ordinal);
        return address;
    }

    private static string Root(string address) => "/" + address.Split('/')[1];
}
