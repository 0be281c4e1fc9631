using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Support;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class OperatorStepTests : OperatorStepContract
{
    private protected override Task<HotDashUnderTest> OpenAsync() => HotDashUnderTest.OpenAsync();
}
