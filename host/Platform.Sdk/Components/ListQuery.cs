using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Platform.Sdk.Components;

/// <summary>
/// What a list shows, read from the address: filters, sort and page. Table, filters and pager build their links from it, so each
/// link keeps everything else and back, bookmark and a sent link show the same list. Immutable; never fails on a bad address.
/// Reserved names in the query: <c>p</c> (page), <c>sort</c> (<c>name</c> or <c>-name</c>) and <c>handler</c>; every other name is
/// a filter. Search words for a person must not become a filter, because addresses are logged.
/// </summary>
public sealed record ListQuery
{
    private const string PageName = "p";
    private const string SortName = "sort";
    private const string HandlerName = "handler";
    private const int LastPage = 100_000;
    private const int LongestValue = 200;

    private ListQuery(string path, IReadOnlyList<KeyValuePair<string, string>> filters) => (Path, Filters) = (path, filters);

    /// <summary>The page's address without the query.</summary>
    public string Path { get; }

    /// <summary>The filters in the address, in its order; empty values and values longer than 200 characters are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; }

    /// <summary>Page number, 1–100,000; 1 when the address says nothing usable.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>Rows on a page; 50 unless the page asked for something else.</summary>
    public int PageSize { get; private init; } = 50;

    /// <summary>The column to sort by as the address names it; null for the list's own order. Compare it with the names you know.</summary>
    public string? Sort { get; private init; }

    /// <summary>True for the falling order.</summary>
    public bool Descending { get; private init; }

    /// <summary>Rows before this page, to skip in the database.</summary>
    public int Skip => (Page - 1) * PageSize;

    /// <summary>The first value of a filter; null when it is not in the address.</summary>
    /// <param name="name">The filter's name in the address.</param>
    public string? this[string name] => Filters.FirstOrDefault(f => f.Key == name).Value;

    /// <summary>All values of a filter that may be chosen several times.</summary>
    /// <param name="name">The filter's name in the address.</param>
    public IEnumerable<string> All(string name) => Filters.Where(f => f.Key == name).Select(f => f.Value);

    /// <summary>Reads the address of a request.</summary>
    /// <param name="request">The request for the list.</param>
    /// <param name="pageSize">Rows on a page, 1–1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page size is outside its range.</exception>
    public static ListQuery From(HttpRequest request, int pageSize = 50)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 1000);
        var filters = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in request.Query)
        {
            if (name is PageName or SortName or HandlerName || name.StartsWith('_')) continue;
            foreach (var value in values)
                // The sign NUL can be in no text of the database, so nothing can be found by it.
                if (value?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 and <= LongestValue } kept) filters.Add(new(name, kept));
        }
        var sort = request.Query[SortName].ToString();
        var page = int.TryParse(request.Query[PageName], NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 1;
        return new(request.PathBase + request.Path, filters)
        {
            Page = Math.Clamp(page, 1, LastPage),
            PageSize = pageSize,
            Sort = sort.TrimStart('-') is { Length: > 0 and <= 40 } name2 ? name2 : null,
            Descending = sort.StartsWith('-'),
        };
    }

    /// <summary>The same list with a default order for addresses that name none.</summary>
    /// <param name="sort">Column name.</param>
    /// <param name="descending">True for the falling order.</param>
    public ListQuery OrderedBy(string sort, bool descending = false) =>
        Sort is null ? this with { Sort = sort, Descending = descending } : this;

    /// <summary>The same list with a page that exists: the last one when the address asks for more.</summary>
    /// <param name="total">Rows in the whole filtered set.</param>
    public ListQuery Within(int total) => this with { Page = Math.Clamp(Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize)) };

    /// <summary>Address of the same list on another page.</summary>
    /// <param name="page">Page number from 1.</param>
    public string PageLink(int page) => Link(Filters, Sort, Descending, page);

    /// <summary>Address of the same list sorted by a column; the column that sorts now turns round. Starts from page one.</summary>
    /// <param name="sort">Column name.</param>
    public string SortLink(string sort) => Link(Filters, sort, Sort == sort && !Descending, 1);

    /// <summary>Address of the list without one filter value, or without the filter when no value is given.</summary>
    /// <param name="name">The filter's name.</param>
    /// <param name="value">The value to drop; null for all of them.</param>
    public string WithoutLink(string name, string? value = null) =>
        Link(Filters.Where(f => f.Key != name || (value is not null && f.Value != value)), Sort, Descending, 1);

    /// <summary>Address of the list with a filter set to one value (a tab, a count that leads to its rows).</summary>
    /// <param name="name">The filter's name.</param>
    /// <param name="value">The value; null or empty removes the filter.</param>
    public string WithLink(string name, string? value) =>
        Link(Filters.Where(f => f.Key != name).Append(new(name, value ?? "")), Sort, Descending, 1);

    /// <summary>Address without any filter, in the same order.</summary>
    public string ClearLink() => Link([], Sort, Descending, 1);

    /// <summary>Address that hands the whole filtered and sorted set to a page handler, for example <c>Export</c>.</summary>
    /// <param name="handler">The handler's name.</param>
    public string HandlerLink(string handler) =>
        Link(Filters.Append(new(HandlerName, handler)), Sort, Descending, 1);

    private string Link(IEnumerable<KeyValuePair<string, string>> filters, string? sort, bool descending, int page)
    {
        var query = new QueryBuilder(filters.Where(f => f.Value.Length > 0));
        if (sort is not null) query.Add(SortName, descending ? "-" + sort : sort);
        if (page > 1) query.Add(PageName, page.ToString(CultureInfo.InvariantCulture));
        return Path + query.ToQueryString();
    }
}
