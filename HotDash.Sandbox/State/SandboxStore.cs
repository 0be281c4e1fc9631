using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace HotDash.Sandbox.State;

/// <summary>One SQLite file of JSON documents. WAL survives kill -9: a committed document is there after a restart.</summary>
internal sealed class SandboxStore : IDisposable
{
    public const string FileName = "sandbox.db";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly FileStream _lock;
    private readonly SqliteConnection _connection;

    private SandboxStore(FileStream @lock, SqliteConnection connection)
    {
        _lock = @lock;
        _connection = connection;
    }

    public string InstanceId { get; private set; } = "";

    public string Source { get; private set; } = "";

    public static SandboxStore Open(string directory)
    {
        var lockFile = TakeLock(directory);
        try
        {
            return Connected(lockFile, Path.Combine(directory, FileName));
        }
        catch (SqliteException unreadable)
        {
            lockFile.Dispose();
            throw new SandboxStartException(
                $"{Path.Combine(directory, FileName)} is not a sandbox store ({unreadable.Message}): " +
                "move it away or name another Data:Directory.", unreadable);
        }
    }

    private static SandboxStore Connected(FileStream lockFile, string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var store = new SandboxStore(lockFile, connection);
            store.Prepare();
            return store;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads everything; false when the file is new and wants its first customers.</summary>
    public bool Load(Desk desk)
    {
        InstanceId = Meta("instance_id") ?? "";
        Source = Meta("source") ?? "";
        foreach (var inbox in Documents<Inbox>("inbox")) desk.Inboxes[inbox.Id] = inbox;
        foreach (var contact in Documents<Contact>("contact")) desk.Place(contact);
        foreach (var conversation in Documents<Conversation>("conversation")) desk.Place(conversation);
        foreach (var message in Documents<Message>("message")) desk.Place(message);
        foreach (var webhook in Documents<Webhook>("webhook")) desk.Place(webhook);
        foreach (var job in Documents<LabelJob>("label_job")) desk.Place(job);
        return Source.Length > 0;
    }

    /// <summary>Names the store and writes its first documents at once: a first start that dies leaves no half.</summary>
    public void Found(string instanceId, string source, IReadOnlyDictionary<DocumentKey, object?> documents)
    {
        using var transaction = _connection.BeginTransaction();
        Put(transaction, "INSERT INTO meta(key, value) VALUES ('instance_id', $value)", instanceId);
        Put(transaction, "INSERT INTO meta(key, value) VALUES ('source', $value)", source);
        WriteAll(transaction, documents);
        transaction.Commit();
        (InstanceId, Source) = (instanceId, source);
    }

    public void Write(IReadOnlyDictionary<DocumentKey, object?> documents)
    {
        if (documents.Count == 0) return;
        using var transaction = _connection.BeginTransaction();
        WriteAll(transaction, documents);
        transaction.Commit();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _lock.Dispose();
    }

    private static FileStream TakeLock(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return new FileStream(
                Path.Combine(directory, "sandbox.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SandboxStartException(
                $"The sandbox cannot use the directory {directory} ({refused.Message}): " +
                "stop the sandbox that has it open, or name another with Data:Directory.", refused);
        }
    }

    private void Prepare()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;
            CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS documents(
                kind TEXT NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY(kind, id));
            """;
        command.ExecuteNonQuery();
    }

    private void WriteAll(SqliteTransaction transaction, IReadOnlyDictionary<DocumentKey, object?> documents)
    {
        using var put = Statement(transaction, "INSERT INTO documents(kind, id, body) VALUES ($kind, $id, $body) " +
            "ON CONFLICT(kind, id) DO UPDATE SET body = excluded.body");
        var body = put.Parameters.Add("$body", SqliteType.Text);
        using var drop = Statement(transaction, "DELETE FROM documents WHERE kind = $kind AND id = $id");
        foreach (var (key, document) in documents)
        {
            var command = document is null ? drop : put;
            command.Parameters["$kind"].Value = key.Kind;
            command.Parameters["$id"].Value = key.Id;
            if (document is not null) body.Value = JsonSerializer.Serialize(document, document.GetType(), Json);
            command.ExecuteNonQuery();
        }
    }

    // The text is one of the constants above, never input.
#pragma warning disable CA2100
    private SqliteCommand Statement(SqliteTransaction transaction, string text)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.Parameters.Add("$kind", SqliteType.Text);
        command.Parameters.Add("$id", SqliteType.Integer);
        return command;
    }

    private void Put(SqliteTransaction transaction, string text, string value)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100

    private string? Meta(string key)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT value FROM meta WHERE key = $key";
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar() as string;
    }

    private IEnumerable<T> Documents<T>(string kind)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT body FROM documents WHERE kind = $kind ORDER BY id";
        command.Parameters.AddWithValue("$kind", kind);
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return JsonSerializer.Deserialize<T>(rows.GetString(0), Json)!;
    }
}
