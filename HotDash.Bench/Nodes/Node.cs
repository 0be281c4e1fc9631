using HotDash.Core.Decisions;
using HotDash.Core.Sla;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Shell;
using HotDash.Web.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HotDash.Bench.Nodes;

/// <summary>HotDash's own wiring in this process, on PostgreSQL, without pages; no worker runs unless a figure starts it.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Node(PostgresDatabase database)
    {
        var settings = new Settings(
            new ConsoleOptions { IsSandbox = true },
            new ChatwootOptions { BaseUrl = new Uri("http://127.0.0.1:9"), AccountId = 1, ApiToken = "none", WebhookSecret = "none" },
            new EmbeddedOptions(Path.GetTempPath()), new OutboxTimings(), new SlaPolicy(), null, new Uri(Settings.DefaultUrl))
        {
            Supabase = SupabaseOptions.From(MigratedDatabase.AsApplication(database), null),
        };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddHotDash(settings);
        _services = services.BuildServiceProvider();
    }

    /// <summary>The pool that all of the node's ordinary work goes through: the floors use the same.</summary>
    public NpgsqlDataSource Source => Get<NpgsqlDataSource>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
