namespace Taxonomy.Contracts;

/// <summary>The types of <see cref="Concept"/> that other modules choose from. An imported release may bring more.</summary>
public static class ConceptType
{
    /// <summary>Occupations and groups of them: a published id or an SSYK code.</summary>
    public const string Occupation = "occupation";

    /// <summary>Skills.</summary>
    public const string Skill = "skill";

    /// <summary>Sectors: two-digit SNI codes.</summary>
    public const string Sector = "sector";

    /// <summary>Tasks in everyday words, ticked on the public form.</summary>
    public const string Task = "task";

    /// <summary>Driving and other licences: <c>B</c>, <c>forklift</c>.</summary>
    public const string Licence = "licence";

    /// <summary>Certificates: <c>food-hygiene</c>.</summary>
    public const string Certificate = "certificate";

    /// <summary>Languages: ISO 639 codes.</summary>
    public const string Language = "language";

    /// <summary>Forms of placement: <c>work-training</c>.</summary>
    public const string Form = "form";

    /// <summary>What a placement is for: <c>try-out</c>.</summary>
    public const string Goal = "goal";

    /// <summary>Levels of support and supervision: <c>none on-demand weekly daily side-by-side</c>.</summary>
    public const string Support = "support";

    /// <summary>The axes on which demands and tolerances are compared, 0–3: <c>noise</c>.</summary>
    public const string Axis = "axis";

    /// <summary>Adaptations of a workplace, which are also needs: <c>quiet-space</c>.</summary>
    public const string Adaptation = "adaptation";

    /// <summary>What premises offer: <c>step-free</c>.</summary>
    public const string Access = "access";

    /// <summary>Why the unit declines an employer's offer of an opening: <c>declined-…</c>.</summary>
    public const string DeclineCode = "decline-code";

    /// <summary>Why a coach sets an opening aside for one person: <c>aside-…</c>.</summary>
    public const string SetAsideCode = "set-aside-code";

    /// <summary>Why an employer says no to a proposal: <c>no-…</c>.</summary>
    public const string EmployerNoCode = "employer-no-code";

    /// <summary>How a placement ended: <c>outcome-…</c>.</summary>
    public const string OutcomeCode = "outcome-code";

    /// <summary>Why a planned thing did not happen, named by whose change it was: <c>change-workplace</c>.</summary>
    public const string ChangeCode = "change-code";
}
