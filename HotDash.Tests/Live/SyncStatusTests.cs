using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;

namespace HotDash.Tests.Live;

/// <summary>What the screen says about the age of the data, whoever speaks last.</summary>
public sealed class SyncStatusTests
{
    private static readonly DateTimeOffset Noon = ConversationBuilder.Noon;
    private readonly SyncStatus _sync = new(new ChangeHints());

    [Fact]
    public void A_lost_store_stands_before_whatever_is_heard_of_Chatwoot_until_it_is_found()
    {
        _sync.Succeeded(Noon);
        _sync.StoreLost(Noon.AddSeconds(1));
        _sync.StoreLost(Noon.AddSeconds(9));
        _sync.Failed("Chatwoot cannot be reached", Noon.AddSeconds(2));
        _sync.Succeeded(Noon.AddSeconds(3));
        Assert.Equal(new DataAge(Noon.AddSeconds(1), "The database does not answer", Noon.AddSeconds(1)), _sync.Age);
        _sync.StoreFound();
        Assert.Equal(new DataAge(Noon.AddSeconds(3), null, null), _sync.Age);
    }

    [Fact]
    public void Other_nodes_are_not_told_of_this_nodes_own_line()
    {
        _sync.Succeeded(Noon);
        _sync.StoreLost(Noon);
        Assert.Equal(new SyncReading(Noon, null, null), _sync.Reading);
    }

    [Fact]
    public void Another_nodes_word_replaces_a_fault_that_is_over()
    {
        _sync.Failed("Chatwoot cannot be reached", Noon);
        _sync.Take(new SyncReading(Noon.AddMinutes(1), null, null));
        Assert.Equal(new DataAge(Noon.AddMinutes(1), null, null), _sync.Age);
    }

    [Fact]
    public void What_is_not_news_wakes_nobody()
    {
        var hints = new ChangeHints();
        using var listening = hints.Listen();
        var sync = new SyncStatus(hints);
        sync.Take(new SyncReading(Noon, null, null));
        Assert.True(listening.Reader.TryRead(out _));
        sync.Take(new SyncReading(Noon, null, null));
        sync.StoreFound();
        Assert.False(listening.Reader.TryRead(out _));
    }
}
