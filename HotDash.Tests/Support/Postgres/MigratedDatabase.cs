using HotDash.Web.Gateways.Supabase;

namespace HotDash.Tests.Support.Postgres;

/// <summary>A database with HotDash's schema, and the login that HotDash uses: a member of service_role, nothing more.</summary>
internal static class MigratedDatabase
{
    public const string Login = "hotdash_app";
    public const string Password = "app-password-of-the-tests";

    /// <summary>On the cluster that tests share, unless the test brings its own.</summary>
    public static async Task<PostgresDatabase> CreateAsync(PostgresCluster? on = null)
    {
        var database = await (on ?? await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        await new SchemaMigrator(database.ConnectionString + ";Pooling=false").MigrateAsync(TestContext.Current.CancellationToken);
        await database.ExecuteAsync(
            $"do $$ begin create role {Login} login password '{Password}' in role service_role; " +
            "exception when duplicate_object or unique_violation then null; end $$");
        return database;
    }

    public static string AsApplication(PostgresDatabase database) =>
        database.ConnectionStringFor(Login, Password) + ";Maximum Pool Size=20";
}
