using System.Collections.Immutable;
using HotDash.Core.Conversations;
using HotDash.Core.Decisions;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Live;

/// <summary>
/// The due-time wheel and the ordered rows. Not thread-safe: one worker drives it. A change touches its own
/// conversation only; the passing of time touches those whose reading changes at that very moment.
/// </summary>
public sealed class EscalationProjection(SlaPolicy policy)
{
    private const int NoticesKept = 64;

    private readonly Dictionary<ConversationId, LiveFacts> _facts = [];
    private readonly SortedSet<(DateTimeOffset At, long Id)> _wheel = [];
    private readonly Dictionary<ConversationId, TileRow> _rows = [];
    private readonly Dictionary<ConversationId, HeldDecision> _held = [];
    private ImmutableDictionary<ConversationId, LiveConversation> _live =
        ImmutableDictionary<ConversationId, LiveConversation>.Empty;
    private ImmutableArray<OutcomeNotice> _notices = [];
    private ImmutableArray<TileRow>? _ordered;
    private ImmutableArray<HeldDecision>? _leaving;
    private DateTimeOffset _since;
    private long _noticeSeq;
    private long _version;

    /// <summary>The conversations it holds, with a place on the tile or without.</summary>
    public IReadOnlyCollection<ConversationId> Ids => _facts.Keys;

    /// <summary>When a reading changes next by itself; null when none will.</summary>
    public DateTimeOffset? NextChangeAt => _wheel.Count == 0 ? null : _wheel.Min.At;

    /// <summary>Takes in a conversation as it is now stored.</summary>
    public void Put(LiveFacts facts, DateTimeOffset now, bool announce)
    {
        if (announce) Announce(facts);
        _facts[facts.Stored.Conversation.Id] = facts;
        Replace(facts, now);
    }

    public void Remove(ConversationId id)
    {
        Forget(id);
        _facts.Remove(id);
        _live = _live.Remove(id);
        if (_held.Remove(id)) _leaving = null;
        if (_rows.Remove(id)) _ordered = null;
    }

    /// <summary>
    /// Before everything is read anew. Versions and notices go on, because pages count by them; what ended before
    /// <paramref name="since"/> is history and is not announced when it turns up later.
    /// </summary>
    public void Clear(DateTimeOffset since)
    {
        _since = since;
        _facts.Clear();
        _wheel.Clear();
        _rows.Clear();
        _held.Clear();
        _live = _live.Clear();
        (_ordered, _leaving) = (null, null);
    }

    /// <summary>Reads the clocks whose time has come. True when a row changed.</summary>
    public bool Advance(DateTimeOffset now)
    {
        var changed = false;
        while (_wheel.Count > 0 && _wheel.Min.At <= now)
        {
            Replace(_facts[new ConversationId(_wheel.Min.Id)], now);
            changed = true;
        }

        return changed;
    }

    public TileSnapshot Snapshot(DataAge age) => new()
    {
        Version = ++_version,
        Rows = _ordered ??= Order(),
        Conversations = _live,
        Held = _leaving ??= [.. _held.Values.OrderBy(h => h.Dispatch.HeldUntil).ThenBy(h => h.Id.Value)],
        Age = age,
        Notices = _notices,
    };

    private ImmutableArray<TileRow> Order() => _rows.Values
        .OrderBy(r => r, Comparer<TileRow>.Create((a, b) =>
            Triage.Compare(_live[a.Id].Place!, a.Id, _live[b.Id].Place!, b.Id)))
        .ToImmutableArray();

    private void Replace(LiveFacts facts, DateTimeOffset now)
    {
        var id = facts.Stored.Conversation.Id;
        Forget(id);
        var live = TileRowBuilder.Place(facts, policy, now);
        _live = _live.SetItem(id, live);
        if (live.Sla.NextChangeAt is { } next) _wheel.Add((next, id.Value));
        PutRow(id, live);
        PutHeld(id, live);
    }

    private void PutHeld(ConversationId id, LiveConversation live)
    {
        var now = live.Dispatch is { State: OutboxState.Held } held ? new HeldDecision(id, live.CustomerName, held) : null;
        if (_held.GetValueOrDefault(id) == now) return;
        if (now is null) _held.Remove(id);
        else _held[id] = now;
        _leaving = null;
    }

    private void PutRow(ConversationId id, LiveConversation live)
    {
        if (live.Place is null)
        {
            if (_rows.Remove(id)) _ordered = null;
            return;
        }

        var row = TileRowBuilder.Row(live, live.Place);
        if (_rows.TryGetValue(id, out var before) && before == row) return;
        _rows[id] = row;
        _ordered = null;
    }

    private void Forget(ConversationId id)
    {
        if (_live.TryGetValue(id, out var live) && live.Sla.NextChangeAt is { } next) _wheel.Remove((next, id.Value));
    }

    /// <summary>What became of operations since they were last seen, for the person who decided.</summary>
    private void Announce(LiveFacts facts)
    {
        var before = _facts.TryGetValue(facts.Stored.Conversation.Id, out var known)
            ? known.Dispatches.ToDictionary(d => d.OperationId, d => (d.State, d.AsksOperator))
            : [];
        foreach (var row in facts.Dispatches.OrderBy(d => d.Position))
        {
            if (before.TryGetValue(row.OperationId, out var seen) ? seen == (row.State, row.AsksOperator) : row.UpdatedAt < _since) continue;
            if (NoticeText.For(row, facts.Stored.Conversation) is not { } text) continue;
            _notices = _notices.Add(new OutcomeNotice(
                ++_noticeSeq, row.OperatorEmail, row.ConversationId, row.OperationId, row.State, text.Text, text.IsError));
        }

        if (_notices.Length > NoticesKept) _notices = _notices[^NoticesKept..];
    }
}

/// <summary>A conversation as stored, before the clock is read.</summary>
public sealed record LiveFacts(
    StoredConversation Stored, IReadOnlyList<Message> Messages, IReadOnlyList<DispatchRow> Dispatches)
{
    /// <summary>Who has it open, in order of name.</summary>
    public IReadOnlyList<Presence> Present { get; init; } = [];

    /// <summary>What leads were asked to release, oldest first.</summary>
    public IReadOnlyList<ReleaseQuestion> Releases { get; init; } = [];
}
