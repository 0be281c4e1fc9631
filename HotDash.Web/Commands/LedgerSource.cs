using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Startup;
using Npgsql;

namespace HotDash.Web.Commands;

/// <summary>The configured store's log, opened to look at: no lock, no upgrade, beside a running console.</summary>
internal sealed record LedgerSource(ILedgerReader Ledger, string? Origin)
{
    public static IConfiguration Configuration(CommandContext context) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = context.Overrides,
        ContentRootPath = AppContext.BaseDirectory,
    }).Configuration;

    public static CheckpointOptions Checkpoints(IConfiguration configuration) =>
        AuditSettings.ReadCheckpoints(new SettingReader(configuration));

    public static async Task<LedgerSource> OpenAsync(IConfiguration configuration, CancellationToken ct)
    {
        var read = new SettingReader(configuration);
        if (SupabaseSettings.Read(read) is { } supabase) return await OpenAsync(supabase, ct);
        var options = new EmbeddedOptions(read.Text("Data:Directory") ?? "data", IsReadOnly: true);
        if (!File.Exists(Path.Combine(options.Directory, "hotdash.db")))
            throw new StartRefusedException($"Data:Directory: there is no hotdash.db in \"{options.Directory}\".");
        using var engine = new SqliteEngine(options, TimeProvider.System, new ChangeHints());
        return new LedgerSource(new SqliteLedger(options), await engine.ReadIdentityAsync(ct));
    }

    private static async Task<LedgerSource> OpenAsync(SupabaseOptions supabase, CancellationToken ct)
    {
        const string key = "Supabase:ConnectionString";
        var source = NpgsqlDataSource.Create(supabase.Work); // lives as long as the command
        try
        {
            await SchemaMigrator.RequireCurrentAsync(source, key, ct);
            var engine = new PostgresEngine(source, supabase, TimeProvider.System, new ChangeHints());
            return new LedgerSource(new PostgresLedger(source), await engine.ReadIdentityAsync(ct));
        }
        catch (NpgsqlException failure)
        {
            throw SupabaseAdvice.Explain(key, supabase.Work, failure);
        }
    }
}
