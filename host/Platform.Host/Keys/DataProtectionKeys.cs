using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Keys;

/// <summary>
/// Keeps the key ring in the platform's schema, so that what one node protects every node opens. In plain SQL, because every start reads the ring
/// before its first page: the first use of EF Core would cost that page most of a second.
/// </summary>
internal sealed class DataProtectionKeys(PlatformDatabase database, IIds ids, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = Open();
        using var read = new NpgsqlCommand("select xml from platform.data_protection_key order by created_at, id", connection);
        using var rows = read.ExecuteReader();
        var keys = new List<XElement>();
        while (rows.Read()) keys.Add(XElement.Parse(rows.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = Open();
        using var add = new NpgsqlCommand("insert into platform.data_protection_key (id, name, xml, created_at) values (@id, @name, @xml, @created_at)", connection)
        {
            Parameters =
            {
                new("id", ids.New()), new("name", friendlyName), new("xml", element.ToString(SaveOptions.DisableFormatting)), new("created_at", clock.GetUtcNow()),
            },
        };
        add.ExecuteNonQuery();
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(database.ConnectionString("platform"));
        connection.Open();
        return connection;
    }
}
