namespace Matching.Engine.Fixes;

/// <summary>What a change changes. The name in the result is the lower-case one in brackets.</summary>
public enum ChangeKind
{
    /// <summary>(<c>adaptation</c>) The opening offers the adaptation as well.</summary>
    Adaptation,

    /// <summary>(<c>access</c>) The premises offer this as well.</summary>
    Access,

    /// <summary>(<c>supervision</c>) The workplace gives this level of supervision.</summary>
    Supervision,

    /// <summary>(<c>hours</c>) The opening's fewest hours a week become this.</summary>
    Hours,

    /// <summary>(<c>start</c>) The opening starts on this day; a known last day moves as far.</summary>
    Start,

    /// <summary>(<c>end</c>) The opening's last day becomes this.</summary>
    End,

    /// <summary>(<c>day</c>) The opening is worked on this day as well.</summary>
    Day,

    /// <summary>(<c>time</c>) The opening is worked at this time of day as well.</summary>
    Time,

    /// <summary>(<c>travel</c>) The participant accepts this many km.</summary>
    Travel,

    /// <summary>(<c>licence</c>) The participant gets the licence.</summary>
    Licence,

    /// <summary>(<c>certificate</c>) The participant gets the certificate.</summary>
    Certificate,

    /// <summary>(<c>register-extract</c>) The participant shows an extract valid until this day.</summary>
    RegisterExtract,

    /// <summary>(<c>language</c>) The participant reaches these levels, as <c>code:speak:read:write</c>; an empty one stays as it
    /// is.</summary>
    Language,

    /// <summary>(<c>skill</c>) The participant reaches this level, as <c>skill=level</c>.</summary>
    Skill,
}
