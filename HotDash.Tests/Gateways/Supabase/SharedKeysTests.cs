using HotDash.Tests.Support.Postgres;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Gateways.Supabase;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>A cookie of one node is good at the other, from the first moment.</summary>
public sealed class SharedKeysTests
{
    [Fact]
    public async Task Nodes_that_start_at_once_on_a_new_database_make_one_key_and_read_each_others_cookies()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        var nodes = Enumerable.Range(0, 6).Select(_ => Node(MigratedDatabase.AsApplication(database))).ToList();
        await Task.WhenAll(nodes.Select(n => Task.Run(
            () => n.GetRequiredService<SharedKeys>().EnsureAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)));
        Assert.Single(await database.ColumnAsync("select id from hotdash.data_protection_keys"));
        var cookies = nodes.ConvertAll(n => Protector(n).Protect("Ava"));
        foreach (var node in nodes) Assert.All(cookies, cookie => Assert.Equal("Ava", Protector(node).Unprotect(cookie)));
        foreach (var node in nodes) await node.DisposeAsync();
    }

    private static IDataProtector Protector(ServiceProvider node) =>
        node.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");

    private static ServiceProvider Node(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ChangeHints>();
        services.AddSupabase(SupabaseOptions.From(connectionString, null));
        return services.BuildServiceProvider();
    }
}
