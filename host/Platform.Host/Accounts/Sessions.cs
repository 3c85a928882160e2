using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Host.Database;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>
/// Sessions live at the server. The cookie holds 256 random bits and nothing else; who it is and what they may do is read from
/// the database in every request, so a role taken away or an account disabled holds at once.
/// </summary>
internal sealed class Sessions(HostDb db, HostCookies cookies, IIds ids, TimeProvider clock, IOptions<SignInSettings> options)
{
    /// <summary>Type of the claim that names the request's own session.</summary>
    public const string Claim = "session";

    private const string Cookie = "session";
    private const int IdBytes = 32;
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeepEnded = TimeSpan.FromHours(24);

    /// <summary>Signs in on this browser. A session it had ends, and so does the oldest of too many.</summary>
    public async Task StartAsync(HttpContext context, StaffAccount account, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (HashOf(cookies.Read(context, Cookie)) is { } before) await EndAsync(db.Sessions.Where(s => s.IdHash == before), SessionEnd.SignedOut, stop);
        await CleanAsync(now, stop);
        var id = RandomNumberGenerator.GetBytes(IdBytes);
        await using (var transaction = await db.Database.BeginTransactionAsync(stop))
        {
            // The row lock makes two sign-ins of one account wait for each other, so that the limit holds.
            await db.Database.ExecuteSqlAsync($"select 1 from platform.account where id = {account.Id} for update", stop);
            var kept = Active(now).Where(s => s.AccountId == account.Id).OrderByDescending(s => s.CreatedAt)
                .Take(options.Value.SessionsAtOnce - 1).Select(s => s.Id);
            await EndAsync(db.Sessions.Where(s => s.AccountId == account.Id && !kept.Contains(s.Id)), SessionEnd.TooMany, stop);
            db.Sessions.Add(new()
            {
                IdHash = SHA256.HashData(id), Id = ids.New(), AccountId = account.Id, CreatedAt = now, LastSeenAt = now,
                Device = DeviceWords.From(context.Request.Headers.UserAgent.ToString()),
            });
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        cookies.Write(context, Cookie, Base64Url.EncodeToString(id));
    }

    /// <summary>Who the request's cookie belongs to, or why its session ended; null without a cookie that ever was a session.</summary>
    public async Task<SessionLook?> LookAsync(HttpContext context, CancellationToken stop)
    {
        if (HashOf(cookies.Read(context, Cookie)) is not { } hash) return null;
        var found = await db.Sessions.AsNoTracking().Where(s => s.IdHash == hash)
            .Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => new { Session = s, a.Id, a.Name, a.Roles, Disabled = a.DisabledAt != null })
            .SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var now = clock.GetUtcNow();
        var session = found.Session;
        if (session.EndedAt is not null) return SessionLook.Over(session.EndReason!);
        var end = found.Disabled ? SessionEnd.AccountChanged
            : now >= session.CreatedAt + options.Value.Longest ? SessionEnd.TooLong
            : now >= session.LastSeenAt + options.Value.Idle ? SessionEnd.Idle : null;
        if (end is not null)
        {
            await EndAsync(db.Sessions.Where(s => s.IdHash == hash), end, stop);
            return SessionLook.Over(end);
        }
        // At most once a minute, and by one of several requests at once: reading a page should not cost a write.
        if (now - session.LastSeenAt >= Touch)
            await db.Sessions.Where(s => s.IdHash == hash && s.LastSeenAt == session.LastSeenAt).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), stop);
        return SessionLook.Of(session.Id, found.Id, found.Name, found.Roles);
    }

    /// <summary>The account's sessions that still open pages, latest first.</summary>
    public Task<List<StaffSession>> ActiveOfAsync(Guid account, CancellationToken stop) =>
        Active(clock.GetUtcNow()).AsNoTracking().Where(s => s.AccountId == account).OrderByDescending(s => s.LastSeenAt).ToListAsync(stop);

    /// <summary>Signs this browser out.</summary>
    public async Task SignOutAsync(HttpContext context, CancellationToken stop)
    {
        if (HashOf(cookies.Read(context, Cookie)) is { } hash) await EndAsync(db.Sessions.Where(s => s.IdHash == hash), SessionEnd.SignedOut, stop);
        cookies.Delete(context, Cookie);
    }

    /// <summary>Ends one of the account's own sessions; somebody else's is not found.</summary>
    public async Task<bool> EndOneAsync(Guid account, Guid session, CancellationToken stop) =>
        await EndAsync(db.Sessions.Where(s => s.Id == session && s.AccountId == account), SessionEnd.ElsewhereEnded, stop) == 1;

    public Task<int> EndAllAsync(Guid account, string reason, CancellationToken stop) => EndAsync(db.Sessions.Where(s => s.AccountId == account), reason, stop);

    private IQueryable<StaffSession> Active(DateTimeOffset now)
    {
        var (seenSince, begunSince) = (now - options.Value.Idle, now - options.Value.Longest);
        return db.Sessions.Where(s => s.EndedAt == null && s.LastSeenAt > seenSince && s.CreatedAt > begunSince);
    }

    private Task<int> EndAsync(IQueryable<StaffSession> sessions, string reason, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndReason, reason), stop);
    }

    /// <summary>Removes what nobody will be told about any more. Somebody signing in is occasion enough.</summary>
    private async Task CleanAsync(DateTimeOffset now, CancellationToken stop)
    {
        var old = now - KeepEnded;
        await db.Sessions.Where(s => s.LastSeenAt < old).ExecuteDeleteAsync(stop);
        await db.OneTimeAddresses.Where(a => a.ExpiresAt < old).ExecuteDeleteAsync(stop);
    }

    private static byte[]? HashOf(string? cookie)
    {
        Span<byte> id = stackalloc byte[IdBytes];
        // Decoding throws on what is not base 64, and a cookie is whatever somebody sends.
        return cookie is { Length: 43 } && Base64Url.IsValid(cookie) && Base64Url.TryDecodeFromChars(cookie, id, out var length) && length == IdBytes
            ? SHA256.HashData(id) : null;
    }
}
