using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Web.Gateways.Chatwoot;

namespace HotDash.Tests.Gateways.Chatwoot;

public sealed class FactsParserTests
{
    private static Conversation Read(string attributes)
    {
        using var json = JsonDocument.Parse($$"""{"id":1,{{attributes}}}""");
        return ChatwootParser.Conversation(json.RootElement, id => $"Inbox {id}").Conversation;
    }

    [Fact]
    public void Orders_come_with_their_prices_and_refunds()
    {
        var orders = Read(
            """
            "custom_attributes":{
              "orders":[
                {"id":"#A77","total_usd":"120.50","status":"delivered","eta":"2025-10-14","items":["Kettle",{"name":"Mug","price":8.5}],"amounts":[112,"8.50"]},
                {"order_id":88,"total_usd":40,"products":["Bowl"]},
                "#99"],
              "refunds_usd":{"a77":-20.25,"#88":0}}
            """).Orders;
        Assert.Equal(["#A77", "88", "#99"], orders.Select(o => o.Id));
        Assert.Equal(["Kettle", "Mug"], orders[0].Items);
        Assert.Equal([112m, 8.5m, 8.5m], orders[0].AmountsUsd);
        Assert.Equal([120.5m, 40m, null], orders.Select(o => o.TotalUsd));
        Assert.Equal([20.25m, 0m, 0m], orders.Select(o => o.RefundedUsd));
        Assert.Equal(new DateOnly(2025, 10, 14), orders[0].Eta);
    }

    [Fact]
    public void Without_a_list_of_refunds_nothing_is_known_of_them() =>
        Assert.Null(Assert.Single(Read("""  "custom_attributes":{"order_id":1042}  """).Orders).RefundedUsd);

    [Fact]
    public void Facts_stand_in_custom_or_additional_attributes()
    {
        var facts = Read(
            """
            "custom_attributes":{"policy_amounts":[7.95],"allowed_hosts":["track.example"],"card_ends":[4242],"addresses":["12 Elm Street"]},
            "additional_attributes":{"fact_amounts":[0,99.99],"policy_amounts":[1],"fact_orders":["#A77",88],"browser_language":"pt-BR"}
            """).Facts;
        Assert.Equal([0m, 99.99m], facts.AmountsUsd);
        Assert.Equal([7.95m], facts.PolicyAmountsUsd);
        Assert.Equal(["#A77", "88"], facts.OrderIds);
        Assert.Equal(["track.example"], facts.AllowedHosts);
        Assert.Equal(["4242"], facts.CardEnds);
        Assert.Equal(["12 Elm Street"], facts.Addresses);
        Assert.Equal("pt-BR", facts.Language);
    }

    [Theory]
    [InlineData("""  "custom_attributes":null,"additional_attributes":7  """)]
    [InlineData("""  "custom_attributes":[1],"additional_attributes":"x"  """)]
    [InlineData("""  "custom_attributes":{"orders":{"id":1},"refunds_usd":[1]},"additional_attributes":{"fact_amounts":"12","fact_orders":{"a":1}}  """)]
    [InlineData("""  "custom_attributes":{"orders":[null,true,[],{"id":{},"total_usd":"much","amounts":[{}],"items":[7,null,{"name":3}],"eta":"soon"}]}  """)]
    [InlineData("""  "custom_attributes":{"orders":[{"id":"\ud800","total_usd":1e400,"amounts":[1e999,-1e30],"status":"\udc00"}],"refunds_usd":{"1":"none","2":1e400}}  """)]
    [InlineData("""  "additional_attributes":{"fact_amounts":[null,"",[],1e400,"1e40"],"allowed_hosts":[null," "],"browser_language":{"a":1}}  """)]
    public void Other_shapes_are_left_out(string attributes)
    {
        var conversation = Read(attributes);
        Assert.Empty(conversation.Facts.AmountsUsd);
        Assert.Empty(conversation.Facts.AllowedHosts);
        Assert.All(conversation.Orders, o => Assert.True(o is { TotalUsd: null, AmountsUsd.Count: 0 }));
    }
}
