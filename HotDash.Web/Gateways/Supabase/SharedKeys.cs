using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>
/// Makes the first data-protection key, or finds it. One node after the other: two that start at once on a new
/// database would each make one, and refuse the other's cookies for a day.
/// </summary>
public sealed class SharedKeys(NpgsqlDataSource source, IDataProtectionProvider protection)
{
    private const long Turn = 0x4B657973; // the lock's number: nothing else of ours uses it

    public async Task EnsureAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var turn = new NpgsqlCommand($"select pg_advisory_xact_lock({Turn})", connection))
            await turn.ExecuteNonQueryAsync(ct);
        protection.CreateProtector(nameof(SharedKeys)).Protect([0]); // reads the keys, and makes one where there is none
        await transaction.CommitAsync(ct);
    }
}
