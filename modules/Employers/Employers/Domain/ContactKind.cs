namespace Employers.Domain;

/// <summary>How one was in touch. The names are stored.</summary>
internal enum ContactKind
{
    Call,
    Visit,
    Mail,
    Meeting,
    Other,
}
