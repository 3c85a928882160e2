namespace Platform.Sdk;

/// <summary>The number of this request that a reader can give on the phone and an engineer can find in the log.</summary>
internal interface IFailureReference
{
    /// <summary>The same for the whole request.</summary>
    string Current { get; }
}
