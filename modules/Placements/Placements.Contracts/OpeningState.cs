namespace Placements.Contracts;

/// <summary>Where an opening stands. The names are stored.</summary>
public enum OpeningState
{
    /// <summary>Being described; nobody can be proposed.</summary>
    Draft,

    /// <summary>In the inventory.</summary>
    Published,

    /// <summary>The employer has asked for a pause.</summary>
    Paused,

    /// <summary>Taken back by the employer or ended by the unit.</summary>
    Closed,
}
