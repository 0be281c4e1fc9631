using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>How to reach Supabase's Postgres: ordinary work through the pool, hints over a connection of their own.</summary>
/// <param name="Work">The data source of all ordinary work; may lead through a pooler, in transaction mode, too.</param>
/// <param name="Listen">A direct or session-mode connection: LISTEN is state of a session.</param>
public sealed record SupabaseOptions(string Work, string Listen)
{
    /// <summary>Supabase's transaction pooler listens here (Supavisor and the dedicated PgBouncer alike).</summary>
    public const int TransactionPoolerPort = 6543;

    /// <summary>The listening line is probed this often, and a probe may take as long: a dead line is noticed within two of these.</summary>
    public const int ProbeSeconds = 5;

    /// <summary>From the settings' texts; throws <see cref="ArgumentException"/> when one is not a connection string.</summary>
    public static SupabaseOptions From(string work, string? listen)
    {
        var pooled = new NpgsqlConnectionStringBuilder(work);
        Complete(pooled);
        pooled.NoResetOnClose = true; // no session state is used, and a transaction pooler has none to reset
        pooled.MaxAutoPrepare = 0;
        var direct = new NpgsqlConnectionStringBuilder(listen ?? work);
        Complete(direct);
        direct.Pooling = false;
        direct.CommandTimeout = ProbeSeconds;
        return new SupabaseOptions(pooled.ConnectionString, direct.ConnectionString);
    }

    public static bool IsTransactionPooler(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Port == TransactionPoolerPort;

    private static void Complete(NpgsqlConnectionStringBuilder builder)
    {
        if (!builder.ContainsKey("Timeout")) builder.Timeout = 5;
        if (!builder.ContainsKey("Command Timeout")) builder.CommandTimeout = 15;
        if (!builder.ContainsKey("Cancellation Timeout")) builder.CancellationTimeout = 2000;
        builder.ApplicationName ??= "HotDash";
        builder.IncludeErrorDetail = false; // details carry row values, and logs are not for customers' words
    }
}
