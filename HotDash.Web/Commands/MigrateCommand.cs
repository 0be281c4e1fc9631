using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Startup;
using Npgsql;

namespace HotDash.Web.Commands;

/// <summary><c>migrate</c>: brings the database of <c>Supabase:ConnectionString</c> to this program's schema.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        try
        {
            return await MigrateAsync(ServeCommand.Configuration(args), ct);
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
    }

    private static async Task<int> MigrateAsync(IConfiguration configuration, CancellationToken ct)
    {
        if (Settings.ReadSupabase(new SettingReader(configuration)) is not { } supabase)
        {
            await Console.Out.WriteLineAsync(
                "Supabase:ConnectionString is not set: the embedded store brings itself up to date at every start.");
            return 0;
        }

        try
        {
            // Over the direct connection: a migration is one long transaction, and poolers are for short ones.
            var applied = await new SchemaMigrator(supabase.Listen).MigrateAsync(ct);
            foreach (var migration in applied)
                await Console.Out.WriteLineAsync($"Applied {migration.Version}_{migration.Name}");
            await Console.Out.WriteLineAsync($"The schema is {SchemaMigrator.Known[^1].Version}.");
            return 0;
        }
        catch (NpgsqlException failure)
        {
            throw SupabaseAdvice.Explain("Supabase:ConnectionString", supabase.Listen, failure);
        }
    }
}
