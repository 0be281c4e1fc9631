using System.Security.Cryptography;
using HotDash.Sandbox.State;
using Microsoft.Data.Sqlite;

namespace HotDash.Sandbox;

/// <summary>What a store says about itself, read without opening it as the sandbox does.</summary>
public static class SandboxStoreFile
{
    public const string BuiltIn = "built-in";

    /// <summary>"built-in", the SHA-256 of the conversations file, or null when there is no store yet.</summary>
    public static string? ReadSource(string dataDirectory) => Read(dataDirectory, "source");

    public static string? ReadInstance(string dataDirectory) => Read(dataDirectory, "instance_id");

    /// <summary>The source that these options ask for.</summary>
    /// <exception cref="SandboxStartException">The conversations file is missing or empty.</exception>
    public static string SourceOf(SandboxOptions options)
    {
        if (options.Conversations is not { } path) return BuiltIn;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: 0 })
                throw new SandboxStartException($"Sandbox:Conversations: {path} is empty.");
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SandboxStartException($"Sandbox:Conversations: cannot read {path} ({refused.Message}).", refused);
        }
    }

    private static string? Read(string dataDirectory, string key)
    {
        var path = Path.Combine(dataDirectory, SandboxStore.FileName);
        if (!File.Exists(path)) return null;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT value FROM meta WHERE key = $key";
            command.Parameters.AddWithValue("$key", key);
            return command.ExecuteScalar() as string;
        }
        catch (SqliteException unreadable)
        {
            // A first start that died before its tables has no source; anything else is worth a sentence.
            if (unreadable.Message.Contains("no such table", StringComparison.Ordinal)) return null;
            throw new SandboxStartException(
                $"{path} is not a sandbox store ({unreadable.Message}): move it away or name another Data:Directory.", unreadable);
        }
    }
}
