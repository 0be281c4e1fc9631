using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Store;

/// <summary>
/// Read, then insert or update. Another tab or node may insert in between, or remove what was read: the next round
/// starts from what is there then. A store that refuses for another cause is asked twice.
/// </summary>
internal static class Upsert
{
    private const int Most = 10;

    public static async Task<T> RunAsync<T>(IDbContextFactory<HotDashDb> contexts, Func<HotDashDb, Task<T>> round, CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(ct);
                return await round(db);
            }
            catch (DbUpdateException ex) when (number == 1 || (ex is DbUpdateConcurrencyException && number < Most))
            {
                // Somebody else was quicker.
            }
        }
    }
}
