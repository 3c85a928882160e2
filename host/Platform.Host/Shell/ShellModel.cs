namespace Platform.Host.Shell;

/// <summary>Everything the layout shows around a page.</summary>
internal sealed record ShellModel
{
    /// <summary>Name of the unit, first in the header and last in the title.</summary>
    public required string UnitName { get; init; }

    /// <summary>Telephone number of the unit, in the footer; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Language of the page: <c>sv</c>, <c>en</c> or <c>da</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Languages to choose between, each with its own name for itself.</summary>
    public IReadOnlyList<ShellLanguage> Languages { get; init; } = [];

    /// <summary><c>auto</c>, <c>light</c> or <c>dark</c>, from the reader's cookie.</summary>
    public string ColorScheme { get; init; } = "auto";

    /// <summary><c>sm</c> for staff (text 16), <c>md</c> for public pages (text 18).</summary>
    public string BodySize { get; init; } = "md";

    /// <summary>Nonce of the content policy; null when the policy needs none for files of our own.</summary>
    public string? Nonce { get; init; }

    /// <summary>Entries in the row, at most six; the first is «I dag» for staff and stays visible on phones.</summary>
    public IReadOnlyList<ShellEntry> Navigation { get; init; } = [];

    /// <summary>Entries under «Mer».</summary>
    public IReadOnlyList<ShellEntry> More { get; init; } = [];

    /// <summary>Address of the search; null hides the box.</summary>
    public string? SearchHref { get; init; }

    /// <summary>Who is signed in; null on public pages.</summary>
    public ShellUser? User { get; init; }

    /// <summary>What the last write did, shown once above the page; null for nothing.</summary>
    public ShellStatus? Status { get; init; }

    /// <summary>A line above every page until it is ended (emergency access); null for none.</summary>
    public ShellBanner? Banner { get; init; }

    /// <summary>Address of the page being shown, to return to after choosing language or colours.</summary>
    public required string ReturnHref { get; init; }

    /// <summary>Now in the installation's zone, printed on paper.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>One entry of the navigation, in the reader's language.</summary>
internal sealed record ShellEntry(string Text, string Href, bool Current = false);

/// <summary>A language and its own name for itself.</summary>
internal sealed record ShellLanguage(string Code, string Name);

/// <summary>The signed-in person: name, role in words, and what else stands in the account menu.</summary>
internal sealed record ShellUser(string Name, string Role)
{
    public IReadOnlyList<ShellEntry> Entries { get; init; } = [];
}

/// <summary>What happened, and the address that takes it back by POST, or null.</summary>
internal sealed record ShellStatus(string Text, string? UndoHref = null);

/// <summary>A line that stays: its text and the address that ends it by POST.</summary>
internal sealed record ShellBanner(string Text, string EndText, string EndHref);
