using System.Text;
using HotDash.Tests.Support.Postgres;
using Npgsql;

namespace HotDash.Bench.Figures;

/// <summary>The floors: the least that the same server can do durably.</summary>
internal static class Bare
{
    public const string Channel = "hotdash_bench";

    public static Task CreateAsync(PostgresDatabase database) => database.ExecuteAsync(
        $"""
         create schema bench authorization {MigratedDatabase.Login};
         create table bench.rows (id bigint generated always as identity primary key, body bytea not null);
         create table bench.hints (id int primary key, body text not null);
         insert into bench.hints values (1, '');
         alter table bench.rows owner to {MigratedDatabase.Login};
         alter table bench.hints owner to {MigratedDatabase.Login};
         """);

    public static Task InsertAsync(NpgsqlDataSource source, string row, CancellationToken ct) =>
        InsertAsync(source, Encoding.UTF8.GetBytes(row), ct);

    /// <summary>One row, one commit, durable.</summary>
    public static async Task InsertAsync(NpgsqlDataSource source, byte[] row, CancellationToken ct)
    {
        await using var command = source.CreateCommand("insert into bench.rows (body) values (@body)");
        command.Parameters.AddWithValue("body", row);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>One row changed and told of, in one statement and one commit.</summary>
    public static async Task NotifyAsync(NpgsqlDataSource source, string text, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            $"with changed as (update bench.hints set body = @body where id = 1 returning body) select pg_notify('{Channel}', body) from changed");
        command.Parameters.AddWithValue("body", text);
        await command.ExecuteNonQueryAsync(ct);
    }
}
