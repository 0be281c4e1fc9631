using System.Globalization;
using System.Security.Claims;
using HotDash.Core.People;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Shell;

namespace HotDash.Tests.Shell;

public sealed class OperatorGateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ava.brooks@hotrodan.example", true)]
    [InlineData("morgan.patel@hotrodan.example", true)]
    [InlineData("riley.chen@hotrodan.example", true)]
    [InlineData("tess.nguyen@hotrodan.example", false)]
    public async Task The_roster_says_who_may_decide_whatever_the_cookie_says(string email, bool may)
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var gate = hotDash.Get<OperatorGate>();
        Assert.IsType<GateAnswer.Open>(await gate.WhoAsync(User(email, role: "manager"), Ct));
        Assert.Equal(may, await gate.MayDecideAsync(User(email, role: "manager"), Ct) is GateAnswer.Open);
    }

    [Fact]
    public async Task Nobody_and_strangers_stay_outside()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        var gate = hotDash.Get<OperatorGate>();
        Assert.Equal("You are not signed in.", Reason(await gate.WhoAsync(new ClaimsPrincipal(new ClaimsIdentity()), Ct)));
        Assert.Equal("You are not signed in.", Reason(await gate.MayDecideAsync(User(Planned.Ava.Email, scheme: null), Ct)));
        Assert.Contains("not on the roster", Reason(await gate.WhoAsync(User("gone@hotrodan.example"), Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_role_counts_at_the_next_action()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync();
        await hotDash.Get<RosterStore>().SaveAsync([Planned.Ava with { Role = Role.Trainer }], Ct);
        Assert.IsType<GateAnswer.Closed>(await hotDash.Get<OperatorGate>().MayDecideAsync(User(Planned.Ava.Email), Ct));
    }

    [Fact]
    public async Task A_read_only_console_says_so()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(with: s => s with { Console = s.Console with { ModalApprovals = false } });
        Assert.Contains("FEATURE_MODAL_APPROVALS", Reason(await hotDash.Get<OperatorGate>().MayDecideAsync(User(Planned.Ava.Email), Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_with_its_token()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(with: s => s with { Console = s.Console with { Access = AccessMode.Chatwoot } });
        var (gate, vault) = (hotDash.Get<OperatorGate>(), hotDash.Get<TokenVault>());
        Assert.IsType<GateAnswer.Closed>(await gate.WhoAsync(User(Planned.Ava.Email, generation: 0), Ct));
        var session = User(Planned.Ava.Email, generation: await vault.KeepAsync(Planned.Ava.Email, "t", Ct));
        Assert.IsType<GateAnswer.Open>(await gate.MayDecideAsync(session, Ct));
        await vault.RevokeAsync(Planned.Ava.Email, "Chatwoot does not accept your access token any more", Ct);
        Assert.Contains("does not accept your access token", Reason(await gate.MayDecideAsync(session, Ct)), StringComparison.Ordinal);
        await vault.KeepAsync(Planned.Ava.Email, "t2", Ct);
        Assert.IsType<GateAnswer.Closed>(await gate.WhoAsync(session, Ct));
    }

    private static string Reason(GateAnswer answer) => Assert.IsType<GateAnswer.Closed>(answer).Reason;

    private static ClaimsPrincipal User(string email, string role = "operator", long generation = 0, string? scheme = "test") => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Email, email), new Claim(ClaimTypes.Role, role),
            new Claim(OperatorGate.Generation, generation.ToString(CultureInfo.InvariantCulture)),
        ], scheme));
}
