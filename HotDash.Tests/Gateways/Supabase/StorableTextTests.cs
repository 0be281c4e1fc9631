using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Web.Gateways.Store;

namespace HotDash.Tests.Gateways.Supabase;

/// <summary>What PostgreSQL's text cannot hold becomes U+FFFD, and nothing else changes.</summary>
public sealed class StorableTextTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("plain, ünïcode 👋 \u202E ok", "plain, ünïcode 👋 \u202E ok")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\0", "\uFFFD")]
    [InlineData("", "")]
    public void Text(string given, string stored) => Assert.Equal(stored, StorableText.Of(given));

    [Fact]
    public void Half_a_pair_is_replaced_wherever_it_stands()
    {
        var (high, low) = ((char)0xD83D, (char)0xDC4B);
        Assert.Equal($"\uFFFDa{high}{low}\uFFFD\uFFFD{high}{low}\uFFFD", StorableText.Of($"{low}a{high}{low}{low}{high}{high}{low}{high}"));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("C:\\u0000 is a path")]
    [InlineData("\\\0\\")]
    [InlineData("\"\0\"")]
    public void In_JSON_only_a_real_NUL_is_replaced(string text)
    {
        var stored = StorableText.OfJson(JsonSerializer.Serialize(text));
        Assert.Equal(text.Replace('\0', '\uFFFD'), JsonSerializer.Deserialize<string>(stored));
    }

    [Fact]
    public async Task Such_words_do_not_stop_a_decision_a_draft_or_the_mirror()
    {
        await using var hotDash = await HotDashUnderTest.OpenAsync(store: StoreKind.Postgres);
        const string Words = "'; drop table hotdash.outbox; -- \0 $$ \\ %";
        await hotDash.CommitAsync(Planned.Reply(text: Words, note: Words));
        await hotDash.Get<DraftStore>().SaveAsync(Planned.Ava.Email, new ConversationId(42), new Draft(Planned.NewId(), Words, Words, null, null, 7, default), Ct);
        await hotDash.Conversations.ApplyAsync(new ConversationBuilder().Build() with { Labels = [Words] }, new ConversationId(4217), 1,
            [new Message(1, MessageKind.Incoming, Words, ConversationBuilder.Noon) { SenderName = Words, DeliveryError = Words }], null, Ct);
        var stored = Words.Replace('\0', '\uFFFD');
        Assert.Equal(stored, Assert.Single(await hotDash.Conversations.ReadMessagesAsync(new ConversationId(4217), 5, Ct)).Text);
        Assert.Equal(stored, (await hotDash.ClaimAsync())!.Body.Text);
        Assert.Equal(stored, await hotDash.ValueAsync("select payload -> 'what' ->> 'reply' from public.decision_log"));
    }
}
