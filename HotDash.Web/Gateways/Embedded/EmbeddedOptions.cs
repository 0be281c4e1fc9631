using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

/// <summary>Where the embedded store lies (<c>Data:Directory</c>).</summary>
/// <param name="Directory">The folder.</param>
/// <param name="IsReadOnly">For a command that looks on while a console may be at work there.</param>
public sealed record EmbeddedOptions(string Directory, bool IsReadOnly = false)
{
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Directory, "hotdash.db"),
        Mode = IsReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
    }.ToString();
}
