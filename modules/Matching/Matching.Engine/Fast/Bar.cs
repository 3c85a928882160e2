namespace Matching.Engine.Fast;

/// <summary>What a search looks for.</summary>
/// <param name="AtLeast">A score below this may be given up without being finished.</param>
/// <param name="Wish">The most points that the wishes of the row can give.</param>
/// <param name="FirstRank">Rows whose best wish stands before this place in <see cref="OccupationView.Nearest"/> are left out: they were looked at.</param>
/// <param name="LastRank">Rows whose best wish stands behind this place are left out: they will be.</param>
internal readonly record struct Bar(int AtLeast, int Wish, int FirstRank = 0, int LastRank = OccupationView.Far);
