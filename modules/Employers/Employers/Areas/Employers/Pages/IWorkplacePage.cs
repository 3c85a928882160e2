using Platform.Sdk.Components;

namespace Employers.Pages;

/// <summary>A page that shows the fields of a workplace.</summary>
internal interface IWorkplacePage
{
    WorkplaceInput Form { get; }

    IReadOnlyList<Choice> Sectors { get; }
}
