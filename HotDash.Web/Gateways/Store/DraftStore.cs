using Microsoft.EntityFrameworkCore;
using HotDash.Core.Conversations;

namespace HotDash.Web.Gateways.Store;

/// <summary>What operators have written and not sent: per person and conversation, on any device.</summary>
public sealed class DraftStore(IDbContextFactory<HotDashDb> contexts, IMirrorWriter writer, TimeProvider time)
{
    public async Task<Draft?> ReadAsync(string email, ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.OperatorEmail == email && d.ConversationId == id.Value, ct);
        return row is null
            ? null
            : new Draft(Guid.Parse(row.OpId), row.Reply, row.Note, row.Template, row.Suggested, row.SeenMessageId, row.UpdatedAt);
    }

    /// <summary>One writer at a time: a pause in typing and a press of the same person save side by side.</summary>
    public Task SaveAsync(string email, ConversationId id, Draft draft, CancellationToken ct) =>
        writer.WriteAsync(id, db => SaveAsync(db, email, id, draft, ct), ct);

    public async Task DeleteAsync(string email, ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Drafts.Where(d => d.OperatorEmail == email && d.ConversationId == id.Value).ExecuteDeleteAsync(ct);
    }

    private async Task<bool> SaveAsync(HotDashDb db, string email, ConversationId id, Draft draft, CancellationToken ct)
    {
        var row = await db.Drafts.SingleOrDefaultAsync(d => d.OperatorEmail == email && d.ConversationId == id.Value, ct);
        if (row is null) db.Drafts.Add(row = new DraftRow { OperatorEmail = email, ConversationId = id.Value });
        row.OpId = draft.OpId.ToString("D");
        row.Reply = draft.Reply;
        row.Note = draft.Note;
        row.Template = draft.Template;
        row.Suggested = draft.Suggested;
        row.SeenMessageId = draft.SeenMessageId;
        row.UpdatedAt = time.GetUtcNow();
        return await db.SaveChangesAsync(ct) > 0;
    }
}

/// <summary>A draft.</summary>
/// <param name="OpId">The intent that the next press commits.</param>
/// <param name="Reply">The reply as it stands in the editor.</param>
/// <param name="Note">The internal note.</param>
/// <param name="Template">What the text began as, <c>id@version</c>, or null.</param>
/// <param name="Suggested">The suggestion as it was shown, or null.</param>
/// <param name="SeenMessageId">The newest message the operator had before the eyes.</param>
/// <param name="UpdatedAt">When it was saved.</param>
public sealed record Draft(
    Guid OpId, string Reply, string Note, string? Template, string? Suggested, long SeenMessageId, DateTimeOffset UpdatedAt);
