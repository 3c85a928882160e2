namespace Taxonomy.Text.Reading;

/// <summary>A file that is no taxonomy, or a broken one. The message is one sentence for whoever gave the file.</summary>
public sealed class UnreadableTaxonomyException : Exception
{
    /// <summary>Made without a message.</summary>
    public UnreadableTaxonomyException()
    {
    }

    /// <summary>Says what is wrong.</summary>
    /// <param name="message">One sentence with the file's name.</param>
    public UnreadableTaxonomyException(string message) : base(message)
    {
    }

    /// <summary>Says what is wrong, and why.</summary>
    /// <param name="message">One sentence with the file's name.</param>
    /// <param name="innerException">The cause.</param>
    public UnreadableTaxonomyException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
