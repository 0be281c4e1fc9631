using HotDash.Web.Gateways.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

internal static class SupabaseRegistration
{
    /// <summary>The store that nodes share.</summary>
    public static void AddSupabase(this IServiceCollection services, SupabaseOptions supabase)
    {
        services.AddSingleton(supabase);
        services.AddSingleton(provider => new NpgsqlDataSourceBuilder(supabase.Work)
            .UseLoggerFactory(provider.GetRequiredService<ILoggerFactory>()).Build());
        services.AddSingleton<IStoreEngine, PostgresEngine>();
        services.AddSingleton<ILedgerReader, PostgresLedger>();
        services.AddSingleton<IMirrorWriter, PostgresMirrorWriter>();
        services.AddSingleton<INodeDuties, PostgresDuties>();
        services.AddSingleton<IChangeSource, PostgresChanges>();
        services.AddDbContextFactory<HotDashDb>((provider, db) => db.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddDbContext<KeysDb>((provider, db) => db.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddDataProtection().SetApplicationName("HotDash").PersistKeysToDbContext<KeysDb>();
        services.AddSingleton<SharedKeys>();
    }
}
