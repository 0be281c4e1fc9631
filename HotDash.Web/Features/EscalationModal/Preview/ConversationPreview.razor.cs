using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Web.Gateways.Store;
using HotDash.Web.Live;
using Microsoft.AspNetCore.Components;

namespace HotDash.Web.Features.EscalationModal.Preview;

/// <summary>The last messages, and earlier ones on demand. What was once shown stays.</summary>
public sealed partial class ConversationPreview(EscalationFacts facts) : IDisposable
{
    private const int AtFirst = 5;
    private const int More = 10;

    private readonly SortedDictionary<long, Message> _known = [];
    private readonly CancellationTokenSource _closing = new();
    private long _firstShown = long.MaxValue;
    private bool _reading;
    private bool _atBeginning;
    private ILookup<long?, Verdict> _evidence = Array.Empty<Verdict>().ToLookup(v => v.MessageId);

    [Parameter, EditorRequired] public LiveConversation Live { get; set; } = default!;

    /// <summary>What came in since the person last looked.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Message> Unseen { get; set; } = [];

    /// <summary>Whose evidence is marked where it stands.</summary>
    [Parameter] public Judgement Judgement { get; set; } = Judgement.Clean;

    /// <summary>"I've read it".</summary>
    [Parameter] public EventCallback Seen { get; set; }

    [Parameter] public bool Interactive { get; set; }

    private IEnumerable<Message> Visible => _known.Values.Where(m => m.Id >= _firstShown);

    private string Who => Unseen[^1].IsFromCustomer ? Live.CustomerName : Unseen[^1].SenderName ?? "A colleague";

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    protected override void OnParametersSet()
    {
        _evidence = EvidenceMarks.InMessages(Judgement).ToLookup(v => v.MessageId);
        foreach (var message in Live.Messages) _known[message.Id] = message;
        if (_firstShown == long.MaxValue && _known.Count > 0) Extend(AtFirst);
    }

    private async Task ShowEarlierAsync()
    {
        if (_reading) return;
        var hidden = _known.Keys.Any(id => id < _firstShown);
        if (!hidden && !await ReadOlderAsync()) return;
        Extend(More);
    }

    /// <summary>Shows that many further messages that are not activity lines, with the lines between them.</summary>
    private void Extend(int further)
    {
        var earlier = _known.Values.Where(m => m.Id < _firstShown).Reverse().ToList();
        var left = further;
        foreach (var message in earlier)
        {
            if (message.Kind != MessageKind.Activity && left-- == 0) return;
            _firstShown = message.Id;
        }
    }

    private async Task<bool> ReadOlderAsync()
    {
        _reading = true;
        try
        {
            var before = _known.Count == 0 ? long.MaxValue : _known.Keys.First();
            var older = await facts.OlderAsync(Live.Conversation.Id, before, _closing.Token);
            foreach (var message in older) _known[message.Id] = message;
            _atBeginning = older.Count == 0;
            return older.Count > 0;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            return false; // closed meanwhile
        }
        catch (Exception ex) when (StoreTrouble.Is(ex))
        {
            return false; // the button stays
        }
        finally
        {
            _reading = false;
        }
    }
}
