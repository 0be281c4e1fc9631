using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class ReleaseTests : ReleaseContract
{
    private protected override Task<HotDashUnderTest> OpenAsync(SandboxDriver? sandbox = null) =>
        HotDashUnderTest.OpenAsync(sandbox?.Address, sandbox?.Time, store: StoreKind.Embedded);

    private protected override Task TamperAsync(HotDashUnderTest hotDash, string from, string to) =>
        hotDash.QueryAsync($"update outbox set body = replace(body, '{from}', '{to}')");
}
