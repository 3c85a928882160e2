namespace Platform.Sdk;

/// <summary>
/// A failure whose message may be shown to administrators and stored: a whole sentence about what is wrong, without names, numbers or
/// texts of people. Jobs, reactions and mail guards throw it; of every other exception only the kind is kept.
/// </summary>
/// <param name="message">The sentence, at most 500 characters.</param>
/// <param name="inner">What was met; goes to the log only.</param>
public sealed class StatedFailure(string message, Exception? inner = null) : Exception(message, inner);
