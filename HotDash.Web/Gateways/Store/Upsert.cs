using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// Read, then insert or update: when another tab or node inserted in between, the second round finds its row.
/// </summary>
internal static class Upsert
{
    public static async Task<T> RunAsync<T>(IDbContextFactory<HotDashDb> contexts, Func<HotDashDb, Task<T>> round, CancellationToken ct)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            return await round(db);
        }
        catch (DbUpdateException)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            return await round(db);
        }
    }
}
