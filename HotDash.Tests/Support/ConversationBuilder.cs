using HotDash.Core.Conversations;

namespace HotDash.Tests.Support;

/// <summary>An open conversation of Dana Reyes in the web inbox; state only what matters.</summary>
public sealed class ConversationBuilder
{
    public static readonly DateTimeOffset Noon = new(2025, 10, 15, 12, 0, 0, TimeSpan.Zero);

    private Conversation _built = new()
    {
        Id = new ConversationId(4217),
        InboxId = 3,
        InboxName = "Web chat",
        Status = ConversationStatus.Open,
        Customer = new Customer(9, "Dana Reyes", "dana@example.com"),
        CreatedAt = Noon.AddDays(-1),
        LastActivityAt = Noon,
        WaitingSince = Noon,
    };

    public ConversationBuilder WithId(long id) => Set(_built with { Id = new ConversationId(id) });

    public ConversationBuilder Named(string? name, string? email = null, string? phone = null) =>
        Set(_built with { Customer = new Customer(9, name, email, phone) });

    public ConversationBuilder WaitingSince(DateTimeOffset? since) => Set(_built with { WaitingSince = since });

    public ConversationBuilder In(ConversationStatus status) => Set(_built with { Status = status });

    public ConversationBuilder WithPriority(ChatwootPriority priority) => Set(_built with { Priority = priority });

    public ConversationBuilder Labelled(params string[] labels) => Set(_built with { Labels = labels });

    public ConversationBuilder WindowClosed() => Set(_built with { CanReply = false });

    public ConversationBuilder WithOrder(
        string id, decimal? totalUsd = null, string? status = null, DateOnly? eta = null, decimal? refundedUsd = null) =>
        Set(_built with { Orders = [.. _built.Orders, new Order(id, totalUsd, status, eta, []) { RefundedUsd = refundedUsd }] });

    public ConversationBuilder With(Order order) => Set(_built with { Orders = [.. _built.Orders, order] });

    public ConversationBuilder Knowing(ShopFacts facts) => Set(_built with { Facts = facts });

    public Conversation Build() => _built;

    private ConversationBuilder Set(Conversation c)
    {
        _built = c;
        return this;
    }
}
