namespace Platform.Sdk;

/// <summary>A heading among a day's work.</summary>
/// <param name="Key">One word of letters, the same in every language: in the address of the whole list.</param>
/// <param name="Words">What people read.</param>
public sealed record TodayHeading(string Key, string Words);
