using HotDash.Core.Decisions;
using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Support;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class OutboxClaimTests : OutboxClaimContract
{
    [Fact]
    public async Task The_hold_is_waited_for_to_the_millisecond()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(), holdSeconds: 5);
        var due = hotDash.Clock.GetUtcNow().AddSeconds(5);
        Assert.Equal(due, await hotDash.Engine.NextDueAsync(TestContext.Current.CancellationToken));
        hotDash.Clock.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.Null(await hotDash.ClaimAsync());
        hotDash.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(OutboxState.Held, (await hotDash.ClaimAsync())!.From);
    }

    private protected override Task<HotDashUnderTest> OpenAsync() => HotDashUnderTest.OpenAsync();
}
