namespace Taxonomy.Contracts;

/// <summary>Builds nearness from a taxonomy. It is built once and held in memory; a national taxonomy takes some seconds.</summary>
public interface INearnessSource
{
    /// <summary>Of the concepts of this installation, as they are now; the same object until they change.</summary>
    /// <param name="stop">Request aborted.</param>
    Task<IConceptNearness> OfInstallationAsync(CancellationToken stop);

    /// <summary>Of taxonomy files, without a database: for commands on files.</summary>
    /// <param name="path">A file, or a folder of files, of any kind that <c>./platform import taxonomy</c> reads.</param>
    /// <exception cref="InvalidDataException">No taxonomy there; the message is one sentence for whoever gave the path.</exception>
    IConceptNearness OfFiles(string path);
}
