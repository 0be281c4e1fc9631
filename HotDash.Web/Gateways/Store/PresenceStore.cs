using HotDash.Core.Conversations;
using HotDash.Core.People;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// Who has which conversation open, on whichever node (G10). A courtesy among colleagues, never a lock: whoever
/// falls silent is forgotten.
/// </summary>
public sealed class PresenceStore(IDbContextFactory<HotDashDb> contexts, ChangeHints hints, TimeProvider time)
{
    /// <summary>How often an open modal says that it still is.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    public async Task HereAsync(Person person, ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var beats = await Mine(db, person.Email, id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenAt, now), ct);
        if (beats > 0) return;
        db.Presence.Add(new PresenceRow { ConversationId = id.Value, OperatorEmail = person.Email, OperatorName = person.Name, SeenAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // The same person's other tab was quicker; or the next beat says it.
        }

        hints.Changed(id);
    }

    public async Task GoneAsync(string email, ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await Mine(db, email, id).ExecuteDeleteAsync(ct) > 0) hints.Changed(id);
    }

    /// <summary>Everybody who is somewhere, by conversation, in order of name.</summary>
    public async Task<ILookup<ConversationId, Presence>> ReadAsync(ConversationId? only, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = time.GetUtcNow() - Silence;
        var rows = await db.Presence.AsNoTracking()
            .Where(p => p.SeenAt > since && (only == null || p.ConversationId == only.Value.Value)).ToListAsync(ct);
        return rows.OrderBy(p => p.OperatorName, StringComparer.Ordinal)
            .ToLookup(p => new ConversationId(p.ConversationId), p => new Presence(p.OperatorEmail, p.OperatorName));
    }

    /// <summary>Forgets whoever fell silent: a browser that was closed hard, a node that died.</summary>
    public async Task ForgetAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = time.GetUtcNow() - Silence;
        var silent = await db.Presence.AsNoTracking().Where(p => p.SeenAt <= before).Select(p => p.ConversationId).Distinct().ToListAsync(ct);
        if (silent.Count == 0) return;
        await db.Presence.Where(p => p.SeenAt <= before).ExecuteDeleteAsync(ct);
        foreach (var id in silent) hints.Changed(new ConversationId(id));
    }

    private static IQueryable<PresenceRow> Mine(HotDashDb db, string email, ConversationId id) =>
        db.Presence.Where(p => p.ConversationId == id.Value && p.OperatorEmail == email);
}

/// <summary>Somebody who has a conversation open.</summary>
public sealed record Presence(string Email, string Name);
