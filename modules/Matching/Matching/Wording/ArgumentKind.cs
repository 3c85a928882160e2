namespace Matching.Wording;

/// <summary>What an argument of a reason is, so that it can be written for people.</summary>
internal enum ArgumentKind
{
    /// <summary>A code of Taxonomy, or an employer's id.</summary>
    Code,

    /// <summary>A code that begins the sentence.</summary>
    FirstCode,

    /// <summary>Codes with commas between.</summary>
    Codes,

    /// <summary>A number, written with a point.</summary>
    Number,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>Days of the week with commas between; may be empty.</summary>
    Days,

    /// <summary>Times of day with commas between; may be empty.</summary>
    Times,

    /// <summary>A level of a demand, 0–3.</summary>
    Level,

    /// <summary>A language with levels: <c>sv:B1:A2:</c>.</summary>
    Language,
}
