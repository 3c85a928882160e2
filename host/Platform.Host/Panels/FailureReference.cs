using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Panels;

internal sealed class FailureReference(IHttpContextAccessor accessor) : IFailureReference
{
    public string Current => ErrorReference.Of(accessor.HttpContext!);
}
