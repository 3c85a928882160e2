namespace Platform.Host.Database;

/// <summary>How a check came out.</summary>
internal enum DoctorVerdict
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, and somebody should look at it.</summary>
    Warn,

    /// <summary>The platform cannot serve like this.</summary>
    Fail,
}
