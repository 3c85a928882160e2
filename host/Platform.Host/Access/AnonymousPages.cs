namespace Platform.Host.Access;

/// <summary>The installation's one list of addresses that are open to the world: <c>anonymous-pages.txt</c>, one route pattern a line.</summary>
internal sealed class AnonymousPages
{
    private readonly HashSet<string> routes;

    private AnonymousPages(IEnumerable<string> routes) => this.routes = new(routes, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Routes => routes.Order(StringComparer.Ordinal);

    public bool Contains(string route) => routes.Contains("/" + route.TrimStart('/'));

    public static AnonymousPages Read(string file) => new(File.ReadLines(file)
        .Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0));
}
