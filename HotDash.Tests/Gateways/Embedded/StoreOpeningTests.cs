using HotDash.Tests.Support;
using HotDash.Web.Gateways.Embedded;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.Time.Testing;

namespace HotDash.Tests.Gateways.Embedded;

public sealed class StoreOpeningTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task From_nothing_a_whole_store_is_made()
    {
        using var engine = Engine(_directory.At("new/deeper"));
        await engine.OpenAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(_directory.At("new/deeper/hotdash.db")));
        Assert.Null(await engine.ReadIdentityAsync(TestContext.Current.CancellationToken));
        Assert.Null(await engine.NextDueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_committed_is_there_after_a_restart()
    {
        await using (var first = await HotDashUnderTest.OpenAsync(directory: _directory.Path))
            await first.CommitAsync(Planned.Reply());
        await using var second = await HotDashUnderTest.OpenAsync(directory: _directory.Path);
        Assert.Equal("approve_send", await second.LedgerAsync());
        Assert.NotNull(await second.ClaimAsync());
    }

    [Fact]
    public async Task A_second_one_on_the_same_store_is_refused_and_the_first_goes_on()
    {
        await using var first = await HotDashUnderTest.OpenAsync(directory: _directory.Path);
        using var second = Engine(_directory.Path);
        var refused = await Refused(second);
        Assert.StartsWith("Data:Directory: ", refused, StringComparison.Ordinal);
        Assert.Contains("in use by another HotDash", refused, StringComparison.Ordinal);
        await first.CommitAsync(Planned.Reply());
    }

    [Fact]
    public async Task A_store_of_a_newer_HotDash_is_left_as_it_is()
    {
        await using (var first = await HotDashUnderTest.OpenAsync(directory: _directory.Path))
            await first.QueryAsync("pragma user_version = 999");
        using var older = Engine(_directory.Path);
        var refused = await Refused(older);
        Assert.Contains("has schema 999", refused, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_a_sentence_and_kept()
    {
        await File.WriteAllTextAsync(_directory.At("hotdash.db"), new string('x', 4096), TestContext.Current.CancellationToken);
        using var engine = Engine(_directory.Path);
        Assert.StartsWith("Data:Directory: ", await Refused(engine), StringComparison.Ordinal);
        Assert.Equal(4096, new FileInfo(_directory.At("hotdash.db")).Length);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_refused_in_a_sentence()
    {
        await File.WriteAllTextAsync(_directory.At("file"), "", TestContext.Current.CancellationToken);
        using var engine = Engine(_directory.At("file/below"));
        Assert.StartsWith("Data:Directory: ", await Refused(engine), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lock_ends_with_its_holder()
    {
        using (var first = Engine(_directory.Path)) await first.OpenAsync(TestContext.Current.CancellationToken);
        using var second = Engine(_directory.Path);
        await second.OpenAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        TemporaryDirectory.Release(new EmbeddedOptions(_directory.Path).ConnectionString);
        TemporaryDirectory.Release(new EmbeddedOptions(_directory.At("new/deeper")).ConnectionString);
        _directory.Dispose();
    }

    private static SqliteEngine Engine(string directory) =>
        new(new EmbeddedOptions(directory), new FakeTimeProvider(), new ChangeHints());

    private static async Task<string> Refused(SqliteEngine engine) => (await Assert.ThrowsAsync<StartRefusedException>(
        () => engine.OpenAsync(TestContext.Current.CancellationToken))).Message;
}
