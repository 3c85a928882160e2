using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Keys;

/// <summary>Keeps the key ring in the platform's schema, so that what one node protects every node opens.</summary>
internal sealed class DataProtectionKeys(IServiceScopeFactory scopes, IIds ids, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDb>();
        return [.. db.DataProtectionKeys.AsNoTracking().OrderBy(k => k.CreatedAt).Select(k => k.Xml).ToList().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDb>();
        db.DataProtectionKeys.Add(new()
        {
            Id = ids.New(), Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting), CreatedAt = clock.GetUtcNow(),
        });
        db.SaveChanges();
    }
}
