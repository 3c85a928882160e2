namespace Platform.Sdk;

/// <summary>How closed a column is when somebody asks to read it out: printed on what is printed, followed by exports.</summary>
public enum Secrecy
{
    /// <summary>May be given to anybody.</summary>
    Open,

    /// <summary>For staff; given out after a look.</summary>
    Internal,

    /// <summary>An organisation's business conditions.</summary>
    Business,

    /// <summary>A private person's conditions: only those with a relation to the case.</summary>
    Person,

    /// <summary>Health, identity, secrets: only named staff, never in lists, exports or mail.</summary>
    Strict,
}
