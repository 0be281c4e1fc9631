using System.Reflection;
using System.Text.RegularExpressions;
using HotDash.Web.Gateways.Store;
using Npgsql;

namespace HotDash.Web.Gateways.Supabase;

/// <summary>
/// Applies <c>supabase/migrations</c> and keeps the Supabase CLI's own journal in the same transaction, so that
/// <c>supabase db push</c> finds nothing left to do, and the other way round.
/// </summary>
public sealed partial class SchemaMigrator(string connectionString)
{
    private const long LockKey = 0x686F74646173; // one migrator at a time

    private const string Key = "Supabase:ConnectionString";

    private const string Journal =
        "create schema if not exists supabase_migrations; " +
        "create table if not exists supabase_migrations.schema_migrations (version text not null primary key); " +
        "alter table supabase_migrations.schema_migrations add column if not exists statements text[]; " +
        "alter table supabase_migrations.schema_migrations add column if not exists name text;";

    /// <summary>What this program brings along, oldest first.</summary>
    public static IReadOnlyList<SchemaMigration> Known { get; } = ReadKnown();

    /// <summary>Applies what is missing. Returns what was applied, oldest first.</summary>
    public async Task<IReadOnlyList<SchemaMigration>> MigrateAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        var applied = new List<SchemaMigration>();
        while (await ApplyNextAsync(connection, ct) is { } migration) applied.Add(migration);
        return applied;
    }

    /// <summary>Refuses, in one sentence, a schema that is older or newer than this program.</summary>
    public static async Task RequireCurrentAsync(NpgsqlDataSource source, string key, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var (present, newest) = (await ReadVersionAsync(connection, ct), Known[^1]);
        RefuseNewer(key, present);
        if (present != newest.Version)
        {
            throw new StartRefusedException(
                $"{key}: the database has {(present is null ? "no HotDash schema" : $"HotDash's schema {present}")}, {newest.Version} is needed; " +
                "run \"migrate\" or \"supabase db push\" with a role that may create tables.");
        }
    }

    private static async Task<SchemaMigration?> ApplyNextAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await RunAsync(connection, $"select pg_advisory_xact_lock({LockKey})", ct);
        await RunAsync(connection, Journal, ct);
        RefuseNewer(Key, await ReadVersionAsync(connection, ct));
        var present = await ReadJournalAsync(connection, ct);
        if (Known.FirstOrDefault(m => !present.Contains(m.Version)) is not { } next) return null;
        await RunAsync(connection, next.Sql, ct);
        await using var command = new NpgsqlCommand(
            "insert into supabase_migrations.schema_migrations (version, name, statements) values (@version, @name, @statements)",
            connection);
        command.Parameters.AddWithValue("version", next.Version);
        command.Parameters.AddWithValue("name", next.Name);
        command.Parameters.AddWithValue("statements", new[] { next.Sql });
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return next;
    }

    private static void RefuseNewer(string key, string? present)
    {
        if (string.CompareOrdinal(present, Known[^1].Version) > 0)
        {
            throw new StartRefusedException(
                $"{key}: the database has HotDash's schema {present}, this HotDash knows up to {Known[^1].Version}; start the newer HotDash.");
        }
    }

    private static async Task<string?> ReadVersionAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (await ReadTextAsync(connection, "select to_regprocedure('hotdash.schema_version()')::text", ct) is null) return null;
        return await ReadTextAsync(connection, "select hotdash.schema_version()", ct);
    }

    private static async Task<string?> ReadTextAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct) as string;
    }

    private static async Task<HashSet<string>> ReadJournalAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select version from supabase_migrations.schema_migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var versions = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) versions.Add(reader.GetString(0));
        return versions;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static List<SchemaMigration> ReadKnown()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Select(name => (Name: name, Match: FileName().Match(name)))
            .Where(found => found.Match.Success)
            .OrderBy(found => found.Match.Groups["version"].Value, StringComparer.Ordinal)
            .Select(found =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(found.Name)!);
                return new SchemaMigration(found.Match.Groups["version"].Value, found.Match.Groups["name"].Value, reader.ReadToEnd());
            })
            .ToList();
    }

    [GeneratedRegex(@"^supabase/(?<version>[0-9]+)_(?<name>.*)\.sql$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}

/// <summary>One file of <c>supabase/migrations</c>.</summary>
public sealed record SchemaMigration(string Version, string Name, string Sql);
