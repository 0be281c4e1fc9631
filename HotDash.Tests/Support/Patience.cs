namespace HotDash.Tests.Support;

/// <summary>
/// How long a test waits for what comes about by itself. It costs nothing while all is well, and a machine that builds something else
/// at the same time is no failure.
/// </summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
}
