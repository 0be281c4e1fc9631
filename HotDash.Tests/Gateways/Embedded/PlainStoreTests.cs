using System.Text;
using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using Microsoft.EntityFrameworkCore;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class PlainStoreTests : PlainStoreContract
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_never_in_clear_in_any_file()
    {
        await using var hotDash = await OpenAsync();
        const string Token = "chatwoot-token-Xy7Qw2Lm9";
        await hotDash.Get<TokenVault>().KeepAsync(Planned.Ava.Email, Token, Ct);
        Assert.Equal(Token, await hotDash.Get<TokenVault>().ReadAsync(Planned.Ava.Email, Ct));
        foreach (var file in Directory.EnumerateFiles(hotDash.Settings.Embedded.Directory, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Ct);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Token)));
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(Encoding.Unicode.GetBytes(Token)));
        }
    }

    [Fact]
    public async Task Every_column_that_the_code_knows_is_in_the_schema()
    {
        await using var hotDash = await OpenAsync();
        await using var db = await hotDash.Get<IDbContextFactory<HotDashDb>>().CreateDbContextAsync(Ct);
        var tables = db.Model.GetEntityTypes().ToList();
        Assert.Equal(8, tables.Count);
        foreach (var table in tables)
        {
            var schema = await hotDash.ColumnAsync($"select name from pragma_table_info('{table.GetTableName()}')");
            Assert.Equal(
                table.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal),
                schema.Cast<string>().Order(StringComparer.Ordinal));
        }
    }

    private protected override Task<HotDashUnderTest> OpenAsync() => HotDashUnderTest.OpenAsync();
}
