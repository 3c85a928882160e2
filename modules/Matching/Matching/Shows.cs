using Platform.Sdk;

namespace Matching;

/// <summary>What the pages of this module show of a person.</summary>
internal static class Shows
{
    /// <summary>Who it is, what is wished for and what is needed: what a match is about.</summary>
    public const PersonDetail Match = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs;
}
