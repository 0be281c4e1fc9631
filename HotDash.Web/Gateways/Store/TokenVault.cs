using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>The operators' own Chatwoot tokens, encrypted at rest; raising the generation ends older sessions.</summary>
public sealed class TokenVault(
    IDbContextFactory<HotDashDb> contexts, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("hotdash.operator-tokens.v1");

    /// <summary>Keeps a token that was just checked. Returns the generation of the new session.</summary>
    public Task<long> KeepAsync(string email, string token, CancellationToken ct) =>
        Upsert.RunAsync(contexts, db => KeepAsync(db, email, token, ct), ct);

    private async Task<long> KeepAsync(HotDashDb db, string email, string token, CancellationToken ct)
    {
        var row = await db.OperatorTokens.SingleOrDefaultAsync(t => t.Email == email, ct);
        if (row is null) db.OperatorTokens.Add(row = new OperatorTokenRow { Email = email });

        // A second browser of the same person keeps its session: only a revocation starts a new generation.
        if (row.Generation == 0 || row.RevokedReason is not null) row.Generation++;
        row.ProtectedToken = _protector.Protect(token);
        row.RevokedReason = null;
        row.UpdatedAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return row.Generation;
    }

    /// <summary>The person's token, or null when there is none that still works.</summary>
    public async Task<string?> ReadAsync(string email, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.OperatorTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Email == email, ct);
        if (row is null or { RevokedReason: not null }) return null;
        try
        {
            return _protector.Unprotect(row.ProtectedToken);
        }
        catch (CryptographicException)
        {
            return null; // the keys were changed: the operator signs in again
        }
    }

    /// <summary>Chatwoot said that the token is bad: every session that rests on it ends.</summary>
    public async Task RevokeAsync(string email, string reason, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.OperatorTokens.SingleOrDefaultAsync(t => t.Email == email, ct);
        if (row is null or { RevokedReason: not null }) return;
        row.RevokedReason = reason;
        row.Generation++;
        row.UpdatedAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether a session of this generation still stands; the reason when it does not.</summary>
    public async Task<(bool Stands, string? Reason)> CheckAsync(string email, long generation, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.OperatorTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Email == email, ct);
        return row is { RevokedReason: null } && row.Generation == generation
            ? (true, null)
            : (false, row?.RevokedReason ?? "Signed in anew elsewhere");
    }
}
