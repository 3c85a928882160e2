namespace Platform.Sdk;

/// <summary>Why a member of staff may know about a person, the closest first.</summary>
public enum CaseRelationKind
{
    /// <summary>The case is this person's own.</summary>
    Assigned,

    /// <summary>Works on the case together with the one it is assigned to.</summary>
    Team,

    /// <summary>Stands in for somebody, until a date.</summary>
    Substitute,

    /// <summary>Coordinates the programme the person is in.</summary>
    Coordinator,

    /// <summary>Handles a proposal: knows what the person released for it, as long as it lives.</summary>
    Proposal,
}
