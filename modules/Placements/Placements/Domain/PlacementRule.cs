namespace Placements.Domain;

/// <summary>A number that law or agreement sets, for a country, from a day on.</summary>
internal sealed class PlacementRule
{
    private PlacementRule(Guid id, string country, string? form, string code, int value, DateOnly from, DateOnly? until, string source) =>
        (Id, Country, Form, Code, Value, From, Until, Source) = (id, country, form, code, value, from, until, source);

    public Guid Id { get; private set; }

    /// <summary><c>SE</c> or <c>DK</c>.</summary>
    public string Country { get; private set; }

    /// <summary>The form it holds for; null for every form that has none of its own.</summary>
    public string? Form { get; private set; }

    /// <summary>One of <see cref="RuleCode"/>.</summary>
    public string Code { get; private set; }

    /// <summary>Days, working days or months, as the code says.</summary>
    public int Value { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>Where the number comes from.</summary>
    public string Source { get; private set; }

    /// <summary>The same number from an earlier day until this one begins to hold: for a past that is written in afterwards.</summary>
    public PlacementRule Before(Guid id, DateOnly day) => new(id, Country, Form, Code, Value, day, From.AddDays(-1), Source);
}
