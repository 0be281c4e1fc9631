using Microsoft.Data.Sqlite;

namespace HotDash.Web.Gateways.Embedded;

/// <summary>Where the embedded store lies (<c>Data:Directory</c>).</summary>
public sealed record EmbeddedOptions(string Directory)
{
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Directory, "hotdash.db"),
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
    }.ToString();
}
