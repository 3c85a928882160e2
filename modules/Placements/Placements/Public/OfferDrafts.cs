using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Public;

/// <summary>
/// What an employer has filled in, kept at the server between the steps. The browser holds a random key and nothing else; what is kept
/// can be read neither from the table nor by another key.
/// </summary>
internal sealed class OfferDrafts(PlacementsDb db, IHttpContextAccessor accessor, IFieldCipher cipher, IIds ids, IInstallationClock clock)
{
    private StoredDraft? row;
    private bool looked;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Over https the name itself says that only this host can have set it.</summary>
    private string CookieName => Http.Request.IsHttps ? "__Host-offer" : "offer";

    /// <summary>What this browser has filled in; an empty draft when nothing is kept any more, or when it has been sent.</summary>
    public async Task<OfferDraft> LoadAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { SubmissionId: null } found) return new();
        try
        {
            return JsonSerializer.Deserialize<OfferDraft>(cipher.Decrypt(found.Content, found.Id, StoredDraft.Field)) ?? new();
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return new();
        }
    }

    /// <summary>The submission that this browser has sent last; null when it has sent none or begun a new one.</summary>
    public async Task<Guid?> SentAsync(CancellationToken stop) => (await FindAsync(stop))?.SubmissionId;

    /// <summary>Keeps the draft in place of the earlier one. One that was sent is left as it is and a new one begun.</summary>
    public async Task SaveAsync(OfferDraft draft, CancellationToken stop)
    {
        var known = await FindAsync(stop);
        if (known is null or { SubmissionId: not null })
        {
            var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            Http.Response.Cookies.Append(CookieName, key, new()
            {
                HttpOnly = true, Secure = Http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = StoredDraft.Lasts, IsEssential = true,
            });
            row = known = new(ids.New(), Hash(key));
            db.Add(known);
        }
        known.Hold(cipher.Encrypt(JsonSerializer.Serialize(draft), known.Id, StoredDraft.Field), clock.Now);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Waits for another window of the same browser that is sending the draft, and reads what it did. Inside a transaction.</summary>
    public async Task LockAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } found) return;
        await db.Database.ExecuteSqlAsync($"select from placements.offer_draft where id = {found.Id} for update", stop);
        await db.Entry(found).ReloadAsync(stop);
    }

    /// <summary>Notes what the draft became; the caller saves, with the submission.</summary>
    public async Task BecameAsync(Guid submission, CancellationToken stop) => (await FindAsync(stop))?.Became(submission, clock.Now);

    private async Task<StoredDraft?> FindAsync(CancellationToken stop)
    {
        if (looked) return row;
        looked = true;
        if (Http.Request.Cookies[CookieName] is not { Length: > 0 and <= 100 } key) return null;
        var (hash, oldest) = (Hash(key), clock.Now - StoredDraft.Lasts);
        return row = await db.OfferDrafts.FirstOrDefaultAsync(d => d.KeyHash == hash && d.Saved > oldest, stop);
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
