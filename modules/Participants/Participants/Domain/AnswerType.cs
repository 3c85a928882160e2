namespace Participants.Domain;

/// <summary>What an answer to a question of the mapping looks like.</summary>
internal enum AnswerType
{
    /// <summary>0–3: how much of it goes well.</summary>
    Scale,

    /// <summary>One code.</summary>
    One,

    /// <summary>Any number of codes.</summary>
    Many,

    /// <summary>Any number of codes, each with a number: «2653|0.5».</summary>
    Weighted,

    /// <summary>Any number of languages, each with a level A1–C2: «sv|B1».</summary>
    Levels,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Latitude and longitude in degrees, at most six decimals: «63.825|20.263».</summary>
    Point,
}
