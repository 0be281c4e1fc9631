using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Startup;
using Npgsql;

namespace HotDash.Web.Commands;

/// <summary><c>migrate</c>: brings the database of <c>Supabase:ConnectionString</c> to this program's schema.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(CommandContext context, CancellationToken ct)
    {
        try
        {
            return await MigrateAsync(context, ct);
        }
        catch (StartRefusedException refused)
        {
            await context.Error.WriteLineAsync(refused.Message);
            return 2;
        }
    }

    private static async Task<int> MigrateAsync(CommandContext context, CancellationToken ct)
    {
        if (SupabaseSettings.Read(new SettingReader(LedgerSource.Configuration(context))) is not { } supabase)
        {
            await context.Output.WriteLineAsync(
                "Supabase:ConnectionString is not set: the embedded store brings itself up to date at every start.");
            return 0;
        }

        try
        {
            // Over the direct connection: a migration is one long transaction, and poolers are for short ones.
            var applied = await new SchemaMigrator(supabase.Listen).MigrateAsync(ct);
            foreach (var migration in applied)
                await context.Output.WriteLineAsync($"Applied {migration.Version}_{migration.Name}");
            await context.Output.WriteLineAsync($"The schema is {SchemaMigrator.Known[^1].Version}.");
            return 0;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartRefusedException(
                $"Supabase:ConnectionString: this role may not create HotDash's schema ({refused.MessageText.TrimEnd('.')}); " +
                "run migrate with the owner's, which on Supabase is postgres.");
        }
        catch (NpgsqlException failure)
        {
            throw SupabaseAdvice.Explain("Supabase:ConnectionString", supabase.Listen, failure);
        }
    }
}
