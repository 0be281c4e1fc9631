using System.Data.Common;
using System.Globalization;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Sla;
using HotDash.Tests.Support.Postgres;
using HotDash.Web.Features.Access;
using HotDash.Web.Features.Decisions;
using HotDash.Web.Gateways.Chatwoot;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using HotDash.Web.Shell;
using HotDash.Web.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace HotDash.Tests.Support;

/// <summary>
/// HotDash's own wiring on a store of its own, without pages. No worker runs unless a test starts it; the clock stands
/// still unless a test moves it or brings the real one.
/// </summary>
internal sealed class HotDashUnderTest : IAsyncDisposable
{
    public const string Secret = "hV3xY6q9Kd2mN8sT4wZ7bC1f";

    private readonly ServiceProvider _services;
    private readonly TemporaryDirectory? _owned;

    private readonly PostgresDatabase? _database;
    private readonly bool _ownsDatabase;

    private HotDashUnderTest(
        Settings settings, TimeProvider time, TemporaryDirectory? owned, (PostgresDatabase? It, bool IsOurs) database,
        Action<IServiceCollection>? more)
    {
        (Settings, Time, _owned, _database, _ownsDatabase) = (settings, time, owned, database.It, database.IsOurs);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddHotDash(settings);
        services.AddSingleton(time);
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public Settings Settings { get; }

    public TimeProvider Time { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)Time;

    public IServiceProvider Services => _services;

    public IStoreEngine Engine => Get<IStoreEngine>();

    public ChatwootClient Chatwoot => Get<ChatwootClient>();

    public ConversationStore Conversations => Get<ConversationStore>();

    public static OutboxTimings Timings => new() { HttpTimeout = TimeSpan.FromSeconds(1) };

    public static Settings DefaultSettings(string directory, Uri? chatwoot = null) => new(
        new ConsoleOptions { UndoHold = TimeSpan.Zero, IsSandbox = true },
        new ChatwootOptions
        {
            BaseUrl = chatwoot ?? new Uri("http://127.0.0.1:9"),
            AccountId = 1,
            ApiToken = "sandbox-admin",
            WebhookSecret = Secret,
            ReadTimeout = TimeSpan.FromSeconds(5),
            ProbeEvery = TimeSpan.FromSeconds(0.2),
        },
        new EmbeddedOptions(directory), Timings, new SlaPolicy(), null, new Uri(Settings.DefaultUrl));

    /// <param name="on">A database that several nodes share, and that its test drops; brings PostgreSQL with it.</param>
    public static async Task<HotDashUnderTest> OpenAsync(
        Uri? chatwoot = null, TimeProvider? time = null, Func<Settings, Settings>? with = null, string? directory = null,
        Action<IServiceCollection>? more = null, StoreKind store = StoreKind.Embedded, PostgresDatabase? on = null)
    {
        var owned = directory is null ? new TemporaryDirectory() : null;
        var database = on ?? (store == StoreKind.Postgres ? await MigratedDatabase.CreateAsync() : null);
        var settings = DefaultSettings(directory ?? owned!.Path, chatwoot) with
        {
            Supabase = database is null ? null : SupabaseOptions.From(MigratedDatabase.AsApplication(database), null),
        };
        var hotDash = new HotDashUnderTest(
            with?.Invoke(settings) ?? settings, time ?? Sandbox.SandboxDriver.Clock(), owned, (database, on is null), more);
        await hotDash.Engine.OpenAsync(TestContext.Current.CancellationToken);
        await hotDash.Get<RosterStore>().SaveAsync(SampleRoster.People, TestContext.Current.CancellationToken);
        return hotDash;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public T Make<T>(params object[] more) => ActivatorUtilities.CreateInstance<T>(_services, more);

    public async Task<Guid> CommitAsync(Decision decision, double holdSeconds = 0) =>
        Assert.IsType<CommitOutcome.Committed>(await Engine.CommitAsync(
            decision, TimeSpan.FromSeconds(holdSeconds), TestContext.Current.CancellationToken)).DecisionId;

    public Task<OutboxClaim?> ClaimAsync() => Engine.ClaimAsync(Settings.Outbox.Lease, TestContext.Current.CancellationToken);

    /// <summary>Carries out what is due at this moment. How many operations were taken up.</summary>
    public async Task<int> WorkAsync()
    {
        var run = Get<OutboxRun>();
        for (var taken = 0; ; taken++)
        {
            Assert.True(taken < 100, "The outbox never comes to rest.");
            if (await ClaimAsync() is not { } claim) return taken;
            await FinishAsync(run.RunAsync(claim, Time.GetTimestamp(), TestContext.Current.CancellationToken));
        }
    }

    /// <summary>The pauses between repeated reads are on this clock, too: it creeps on while the work waits.</summary>
    public async Task FinishAsync(Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken)) != work)
            (Time as FakeTimeProvider)?.Advance(TimeSpan.FromMilliseconds(50));
        await work;
    }

    public async Task<int> WorkAfterAsync(TimeSpan pause)
    {
        await AdvanceAsync(pause);
        return await WorkAsync();
    }

    /// <summary>
    /// Time passes. The database's own clock cannot be moved, so there everything that lies in time moves back instead.
    /// </summary>
    public async Task AdvanceAsync(TimeSpan pause)
    {
        Clock.Advance(pause);
        await PassAsync(pause);
    }

    /// <summary>Time passes in PostgreSQL alone.</summary>
    public async Task PassAsync(TimeSpan pause)
    {
        if (_database is null) return;
        await QueryAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"update outbox set held_until = held_until - p, not_before = not_before - p, lease_until = lease_until - p, attempt_ended_at = attempt_ended_at - p, updated_at = updated_at - p from (select interval '{pause.TotalMilliseconds} milliseconds' as p) as pause"));
        await QueryAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"update webhooks set claimed_until = claimed_until - interval '{pause.TotalMilliseconds} milliseconds'"));
    }

    public async Task<IReadOnlyList<DispatchRow>> DispatchesAsync(long? conversation = null) => (await Engine.DispatchesAsync(
        conversation is { } id ? new ConversationId(id) : null, TestContext.Current.CancellationToken))
        .OrderBy(d => d.Position).ToList();

    /// <summary>The states of all operations, in order, such as <c>done pending</c>.</summary>
    public async Task<string> StatesAsync() => string.Join(' ', await ColumnAsync("select state from outbox order by position"));

    /// <summary>The actions of the ledger, in order, without their common beginning.</summary>
    public async Task<string> LedgerAsync() => string.Join(' ',
        (await ColumnAsync("select action from decision_log order by seq")).Select(a => ((string)a!).Replace("chatwoot.", "", StringComparison.Ordinal)));

    public async Task<List<object?>> ColumnAsync(string sql) => (await QueryAsync(sql)).ConvertAll(row => row.Values.First());

    public async Task<object?> ValueAsync(string sql) => (await ColumnAsync(sql)).FirstOrDefault();

    /// <summary>The ledger with every column that its hashes are made of.</summary>
    public string LedgerSql => _database is null
        ? "select * from decision_log order by seq"
        : "select l.*, p.canonical as payload, encode(p.salt, 'hex') as payload_salt from decision_log l " +
          "left join decision_payload p on p.seq = l.seq order by l.seq";

    /// <summary>Any SQL, past the application, in the store's own words; PostgreSQL's types are put as SQLite has them.</summary>
    public async Task<List<Dictionary<string, object?>>> QueryAsync(string sql)
    {
        await using DbConnection connection = _database is null
            ? new SqliteConnection(Settings.Embedded.ConnectionString)
            : new NpgsqlConnection(_database.ConnectionString + ";Pooling=false;Search Path=hotdash,public");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Plain(reader.GetValue(i))));
        return rows;
    }

    private static object? Plain(object value) => value switch
    {
        DBNull => null,
        Guid id => id.ToString("D"),
        bool yes => yes ? 1L : 0L,
        int number => (long)number,
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => value,
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDatabase && _database is not null) await _database.DisposeAsync();
        TemporaryDirectory.Release(Settings.Embedded.ConnectionString);
        _owned?.Dispose();
    }
}
