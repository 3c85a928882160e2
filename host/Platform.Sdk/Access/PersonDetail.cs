namespace Platform.Sdk;

/// <summary>What of a person is shown, in the words of the read log. The numbers are stored: add, never renumber.</summary>
[Flags]
public enum PersonDetail
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who it is: name, case number, which stage.</summary>
    Name = 1,

    /// <summary>How to reach the person.</summary>
    Contact = 2,

    /// <summary>The personal identity number.</summary>
    Identity = 4,

    /// <summary>Wishes, plan, activities, progression, attendance.</summary>
    Plan = 8,

    /// <summary>Needs, as adaptations of a workplace.</summary>
    Needs = 16,

    /// <summary>What lies behind a need: health, in the person's or the staff's words.</summary>
    Health = 32,

    /// <summary>What work with a case shows: <see cref="Name"/>, <see cref="Contact"/>, <see cref="Plan"/> and <see cref="Needs"/>.</summary>
    Case = Name | Contact | Plan | Needs,

    /// <summary>Everything.</summary>
    All = Case | Identity | Health,
}
