namespace Employers.Domain;

/// <summary>What is to be done next with an employer. The names are stored.</summary>
internal enum StepKind
{
    Call,
    Visit,
    Mail,
}
