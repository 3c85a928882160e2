using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk;

namespace Platform.Host.Pages;

/// <summary>Signed out: the public front page. Signed in: what this person must do now.</summary>
[AnonymousPage]
internal sealed class Index : PageModel;
