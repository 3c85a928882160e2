namespace Participants.Domain;

/// <summary>Sex, for counts alone: it is part of no match profile. The names are stored.</summary>
internal enum Sex
{
    Woman,
    Man,
    Other,
}
