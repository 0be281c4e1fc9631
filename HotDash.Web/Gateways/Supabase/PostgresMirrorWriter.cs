using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Store;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>A lock per conversation that ends with the transaction, so that it works through any pooler.</summary>
public sealed class PostgresMirrorWriter(IDbContextFactory<HotDashDb> contexts) : IMirrorWriter
{
    private const int Mirror = 0x4D697272; // the lock's space: nothing else of ours uses it

    public async Task<T> WriteAsync<T>(ConversationId id, Func<HotDashDb, Task<T>> write, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Two conversations may share a lock number: then they wait for each other, and nothing else happens.
        await db.Database.ExecuteSqlRawAsync(
            $"select {BoundedTransaction.Silence}, pg_advisory_xact_lock({{0}}, {{1}})", [Mirror, unchecked((int)id.Value)], ct);
        var result = await write(db);
        await transaction.CommitAsync(ct);
        return result;
    }
}
