using HotDash.Web.Gateways.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Web.Gateways.Embedded;

internal static class EmbeddedRegistration
{
    /// <summary>The store of one process, with nothing to install.</summary>
    public static void AddEmbedded(this IServiceCollection services, EmbeddedOptions embedded)
    {
        services.AddSingleton<IStoreEngine, SqliteEngine>();
        services.AddSingleton<ILedgerReader, SqliteLedger>();
        services.AddSingleton<IMirrorWriter, EmbeddedMirrorWriter>();
        services.AddSingleton<INodeDuties, OnlyNode>();
        services.AddDbContextFactory<HotDashDb>(db => db.UseSqlite(embedded.ConnectionString));
        services.AddDataProtection().SetApplicationName("HotDash")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(embedded.Directory, "keys")));
    }
}
