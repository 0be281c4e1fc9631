using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>
/// A transaction that the server ends when its node falls silent in the middle: the end of the log and a conversation's mirror
/// are locked by one at a time, and the other nodes must not wait for one that was frozen or cut off.
/// </summary>
internal static class BoundedTransaction
{
    /// <summary>For the transaction's own duration, so that it works through any pooler.</summary>
    public const string Silence = "set_config('idle_in_transaction_session_timeout', '5s', true)";

    public static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        await using var bound = new NpgsqlCommand($"select {Silence}", connection);
        await bound.ExecuteNonQueryAsync(ct);
        return transaction;
    }
}
