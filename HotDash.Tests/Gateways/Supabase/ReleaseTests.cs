using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;

namespace HotDash.Tests.Gateways.Supabase;

public sealed class ReleaseTests : ReleaseContract
{
    private protected override Task<HotDashUnderTest> OpenAsync(SandboxDriver? sandbox = null) =>
        HotDashUnderTest.OpenAsync(sandbox?.Address, sandbox?.Time, store: StoreKind.Postgres);

    private protected override Task TamperAsync(HotDashUnderTest hotDash, string from, string to) =>
        hotDash.QueryAsync($"update outbox set body = replace(body::text, '{from}', '{to}')::json");
}
