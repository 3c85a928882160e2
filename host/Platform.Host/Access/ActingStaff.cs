using Platform.Sdk;

namespace Platform.Host.Access;

/// <summary>Whom a command acts for. One per scope.</summary>
internal sealed class ActingStaff(IHttpContextAccessor accessor) : IActingStaff
{
    public StaffMember? Member { get; private set; }

    public void ActAs(StaffMember member)
    {
        if (accessor.HttpContext is not null) throw new InvalidOperationException("A request acts for whoever has signed in. Maybe this was meant for the command line.");
        Member = member;
    }
}
