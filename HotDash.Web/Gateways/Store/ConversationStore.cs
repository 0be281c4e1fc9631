using HotDash.Core.Conversations;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// The mirror of Chatwoot's conversations and messages. Writing is idempotent and ignores order: by id, the larger
/// <c>updated_at</c> wins (chatwoot.md 4.3).
/// </summary>
public sealed class ConversationStore(
    IDbContextFactory<HotDashDb> contexts, IMirrorWriter writer, ChangeHints hints, TimeProvider time)
{
    /// <summary>Takes in what Chatwoot reported. True when the conversation itself was new or newer.</summary>
    /// <param name="reported">The conversation as read.</param>
    /// <param name="version">Chatwoot's <c>updated_at</c> in microseconds.</param>
    /// <param name="messages">Messages that came along; each is kept by its id.</param>
    /// <param name="completeThrough">Set when the messages are the whole newest window: the id up to which they are.</param>
    public async Task<bool> ApplyAsync(
        Conversation? reported, ConversationId id, long version, IReadOnlyList<Message> messages,
        long? completeThrough, CancellationToken ct)
    {
        var (newer, changed) = await writer.WriteAsync(
            id, db => ApplyAsync(db, reported, id, version, messages, completeThrough, ct), ct);
        if (newer || changed) hints.Changed(id);
        return newer;
    }

    /// <summary>Chatwoot does not know this conversation any more.</summary>
    public async Task RemoveAsync(ConversationId id, CancellationToken ct)
    {
        await writer.WriteAsync(id, db => db.Conversations.Where(c => c.Id == id.Value).ExecuteDeleteAsync(ct), ct);
        hints.Changed(id);
    }

    /// <summary>Every conversation that is not resolved, with its messages behind or complete.</summary>
    public async Task<IReadOnlyList<StoredConversation>> ReadLiveAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Conversations.AsNoTracking().Where(c => c.Status != "resolved").ToListAsync(ct);
        return rows.Select(Stored).ToList();
    }

    public async Task<StoredConversation?> ReadAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id.Value, ct);
        return row is null ? null : Stored(row);
    }

    /// <summary>The newest messages, ascending by id.</summary>
    public async Task<IReadOnlyList<Message>> ReadMessagesAsync(ConversationId id, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Messages.AsNoTracking().Where(m => m.ConversationId == id.Value)
            .OrderByDescending(m => m.Id).Take(most).ToListAsync(ct);
        rows.Reverse();
        return rows.Select(ConversationMapping.Read).ToList();
    }

    private static StoredConversation Stored(ConversationRow row) =>
        new(ConversationMapping.Read(row), row.LastMessageId, row.MessagesThrough, row.SeenAt);

    private async Task<(bool Newer, bool Changed)> ApplyAsync(
        HotDashDb db, Conversation? reported, ConversationId id, long version, IReadOnlyList<Message> messages,
        long? completeThrough, CancellationToken ct)
    {
        var row = await db.Conversations.SingleOrDefaultAsync(c => c.Id == id.Value, ct);
        if (row is null && reported is null) return (false, false);
        var newer = reported is not null && (row is null || version > row.RemoteVersion);
        if (row is null) db.Conversations.Add(row = new ConversationRow { Id = id.Value });
        if (newer)
        {
            ConversationMapping.WritePauses(reported!, version, row);
            ConversationMapping.Write(reported!, row);
            row.RemoteVersion = version;
        }

        var changed = await ApplyMessagesAsync(db, row, messages, ct);
        if (completeThrough > row.MessagesThrough)
        {
            row.MessagesThrough = completeThrough.Value;
            changed = true;
        }

        row.SeenAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return (newer, changed);
    }

    private static async Task<bool> ApplyMessagesAsync(
        HotDashDb db, ConversationRow conversation, IReadOnlyList<Message> messages, CancellationToken ct)
    {
        var ids = messages.Select(m => m.Id).ToList();
        var known = await db.Messages.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var message in messages)
        {
            if (!known.TryGetValue(message.Id, out var row))
            {
                row = new MessageRow { Id = message.Id };
                db.Messages.Add(row);
                known[message.Id] = row;
            }

            ConversationMapping.Write(message, conversation.Id, row);
            conversation.LastMessageId = Math.Max(conversation.LastMessageId, message.Id);
        }

        return db.ChangeTracker.Entries<MessageRow>().Any(e => e.State is EntityState.Added or EntityState.Modified);
    }
}

/// <summary>A conversation as stored, and how far its history is known.</summary>
public sealed record StoredConversation(
    Conversation Conversation, long LastMessageId, long MessagesThrough, DateTimeOffset SeenAt)
{
    /// <summary>True when Chatwoot has told us of messages that we have not read.</summary>
    public bool HistoryIsBehind => MessagesThrough == 0 || MessagesThrough < LastMessageId;
}
