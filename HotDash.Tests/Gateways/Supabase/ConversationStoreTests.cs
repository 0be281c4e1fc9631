using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Support;

namespace HotDash.Tests.Gateways.Supabase;

public sealed class ConversationStoreTests : ConversationStoreContract
{
    private protected override Task<HotDashUnderTest> OpenAsync() => HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
}
