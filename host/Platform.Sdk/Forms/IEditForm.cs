namespace Platform.Sdk;

/// <summary>The input model of a page that changes an existing record.</summary>
public interface IEditForm
{
    /// <summary>The record's row version when the form was rendered: a hidden field.</summary>
    uint Version { get; set; }
}
