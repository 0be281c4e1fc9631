namespace HotDash.Tests.Support;

/// <summary>Which engine a test runs on.</summary>
public enum StoreKind
{
    Embedded,
    Postgres,
}
