namespace Matching.Engine.Rules;

/// <summary>The weight set that the project publishes for <see cref="StandardVocabulary"/>.</summary>
public static class StandardWeights
{
    /// <summary>The set. The README beside the project says what each factor is.</summary>
    public static Weights Instance { get; } = new(
        "2026-1",
        "Insteg",
        "The person's own wish first; then what the person can do and cope with; a requirement weighs a little, so that not knowing it shows.",
        new Dictionary<string, int>
        {
            // What the person wants and can do.
            ["wish"] = 3000, ["goal"] = 400, ["skill.required"] = 700, ["skill.merit"] = 300, ["experience"] = 500, ["language"] = 400,
            // Where and when.
            ["travel"] = 600, ["start"] = 300, ["hours"] = 300, ["hours.growth"] = 200, ["days"] = 150, ["times"] = 150,
            // What it takes from the workplace.
            ["needs"] = 400, ["supervision"] = 300, ["access"] = 50,
            // What must hold.
            ["veto"] = 100, ["form"] = 100, ["licence"] = 100, ["certificate"] = 50, ["register-extract"] = 50, ["former-employer"] = 50,
            // What the person copes with: physical, cognitive, surroundings, social.
            ["tolerance.lifting"] = 60, ["tolerance.standing"] = 60, ["tolerance.sitting"] = 60,
            ["tolerance.walking"] = 60, ["tolerance.bending"] = 60, ["tolerance.fine-motor"] = 60,
            ["tolerance.pace"] = 140, ["tolerance.complexity"] = 120, ["tolerance.variety"] = 80,
            ["tolerance.concentration"] = 80, ["tolerance.initiative"] = 60, ["tolerance.oral-instructions"] = 80,
            ["tolerance.noise"] = 120, ["tolerance.light"] = 80, ["tolerance.crowd"] = 120,
            ["tolerance.temperature"] = 50, ["tolerance.air"] = 50, ["tolerance.weather"] = 40,
            ["tolerance.customers"] = 120, ["tolerance.teamwork"] = 80, ["tolerance.alone"] = 60,
            ["tolerance.conflict"] = 80, ["tolerance.phone"] = 40, ["tolerance.responsibility"] = 40,
        });
}
