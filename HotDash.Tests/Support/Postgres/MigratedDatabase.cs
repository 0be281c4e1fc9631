using HotDash.Web.Gateways.Supabase;

namespace HotDash.Tests.Support.Postgres;

/// <summary>A database with HotDash's schema, and the login that HotDash uses: a member of service_role, nothing more.</summary>
internal static class MigratedDatabase
{
    public const string Login = "hotdash_app";
    public const string Password = "app-password-of-the-tests";

    private static readonly SemaphoreSlim s_oneAtATime = new(1);

    private static PostgresDatabase? s_template;

    /// <summary>On the cluster that tests share, unless the test brings its own.</summary>
    public static async Task<PostgresDatabase> CreateAsync(PostgresCluster? on = null)
    {
        if (on is not null) return await MigrateAsync(on);
        var template = await TemplateAsync();
        return await template.Cluster.CreateDatabaseAsync(template.Name);
    }

    /// <summary>Migrated once; most tests get a copy. Nobody is ever connected to it, or it could not be copied.</summary>
    private static async Task<PostgresDatabase> TemplateAsync()
    {
        await s_oneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return s_template ??= await MigrateAsync(await PostgresCluster.SharedAsync());
        }
        finally
        {
            s_oneAtATime.Release();
        }
    }

    private static async Task<PostgresDatabase> MigrateAsync(PostgresCluster cluster)
    {
        var database = await cluster.CreateDatabaseAsync();
        await new SchemaMigrator(database.ConnectionString + ";Pooling=false").MigrateAsync(TestContext.Current.CancellationToken);
        await database.ExecuteAsync(
            $"do $$ begin create role {Login} login password '{Password}' in role service_role; " +
            "exception when duplicate_object or unique_violation then null; end $$");
        return database;
    }

    public static string AsApplication(PostgresDatabase database) =>
        database.ConnectionStringFor(Login, Password) + ";Maximum Pool Size=20";
}
