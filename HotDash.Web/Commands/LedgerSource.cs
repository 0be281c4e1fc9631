using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Startup;

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
        if (read.Text("Supabase:ConnectionString") is not null)
        {
            throw new StartRefusedException(
                "Supabase:ConnectionString: this version keeps its data in the embedded SQLite file only; remove the setting.");
        }

        var options = new EmbeddedOptions(read.Text("Data:Directory") ?? "data", IsReadOnly: true);
        if (!File.Exists(Path.Combine(options.Directory, "hotdash.db")))
            throw new StartRefusedException($"Data:Directory: there is no hotdash.db in \"{options.Directory}\".");
        using var engine = new SqliteEngine(options, TimeProvider.System, new ChangeHints());
        return new LedgerSource(new SqliteLedger(options), await engine.ReadIdentityAsync(ct));
    }
}
