namespace HotDash.Tests;
public sealed class SmokeTests { [Fact] public void It_runs() => Assert.True(true); }
