namespace HotDash.Tests;

/// <summary>The files shared with the tests ask the test runner for its token; here there is none, and nothing to cancel.</summary>
internal sealed class TestContext
{
    public static TestContext Current { get; } = new();

    public CancellationToken CancellationToken { get; }
}
