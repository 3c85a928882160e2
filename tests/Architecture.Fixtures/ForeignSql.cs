namespace Architecture.Fixtures;

internal sealed class ForeignSql
{
    public const string Constant = "select name from employers.employer";

    public static string Plain() => "select name from employers.employer where id = @id";

    public static string Quoted() => "update \"employers\".\"employer\" set name = 'x'";

    public static string Path() => "set search_path = employers";

    /// <summary>Not SQL: an address and a permission of another module are only words.</summary>
    public static string Innocent() => "/employers/details and employers.read";
}
