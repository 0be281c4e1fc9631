using System.Globalization;
using System.Security.Claims;
using HotDash.Core.Conversations;
using HotDash.Tests.Support;
using HotDash.Web.Features.EscalationModal;

namespace HotDash.Tests.Faults.Chaos;

/// <summary>
/// Operators who decide. What they meant is remembered here, outside every process under attack, with what they were told: an intent
/// keeps its <c>op_id</c> through every retry, as the page does.
/// </summary>
internal sealed class Load(Stage stage, ulong seed)
{
    private static readonly string[] s_customers = ["Dana Reyes", "Omar Haddad", "Grace Lindqvist", "Victor Osei"];
    private static readonly string[] s_operators = ["ava.brooks", "noah.kim", "lena.fischer"];

    /// <summary>Between two decisions of an operator; without it the consoles that are to start have no processor left.</summary>
    private static readonly TimeSpan s_breath = TimeSpan.FromMilliseconds(200);

    private readonly SplitMix _chance = new(seed);
    private readonly Lock _lock = new();
    private readonly List<Intent> _intents = [];
    private readonly List<long> _conversations = [];

    public ulong Seed => seed;

    public IReadOnlyList<Intent> Intents
    {
        get { lock (_lock) return [.. _intents]; }
    }

    public IReadOnlyList<long> Conversations => _conversations;

    public long Draw(long below) { lock (_lock) return _chance.Below(below); }

    public async Task<IReadOnlyList<long>> OpenAsync(int count)
    {
        var opened = new List<long>();
        for (var i = 0; i < count; i++) opened.Add(await stage.NewConversationAsync(s_customers[(_conversations.Count + i) % s_customers.Length]));
        _conversations.AddRange(opened);
        return opened;
    }

    /// <summary>What an operator means to send, on the conversation as it stands at Chatwoot.</summary>
    public async Task<Intent> MeanAsync(long conversation, bool withNote = false)
    {
        var seen = (await stage.MessagesAsync(conversation)).Max(m => m["id"]!.GetValue<long>());
        lock (_lock)
        {
            var number = (_intents.Count + 1).ToString(CultureInfo.InvariantCulture);
            var first = s_customers[_conversations.IndexOf(conversation) % s_customers.Length].Split(' ')[0];
            var intent = new Intent(
                new ActionTarget(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), new ConversationId(conversation), seen),
                s_operators[_intents.Count % s_operators.Length] + "@hotrodan.example",
                $"Hi {first}, your kit is on my desk and I will write again today. Number {number}.",
                withNote ? $"Asked the warehouse, ticket {number}." : "");
            _intents.Add(intent);
            return intent;
        }
    }

    /// <summary>The same intent as a page has put it: under its <c>op_id</c>, by whoever is signed in there.</summary>
    public Intent Rename(Intent intent, Guid opId, string by)
    {
        lock (_lock)
        {
            var renamed = new Intent(intent.Target with { OpId = opId }, by, intent.Reply, intent.Note);
            _intents[_intents.IndexOf(intent)] = renamed;
            return renamed;
        }
    }

    /// <summary>The replies of a load differ by a number, which a guardrail asks about (REP-01).</summary>
    private const string Reason = "Each one tells of another parcel.";

    /// <summary>One press of "Approve &amp; send".</summary>
    public static async Task<ActionOutcome> PressAsync(HotDashUnderTest desk, Intent intent)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Email, intent.Operator)], "test"));
        var outcome = await desk.Get<ApproveReply>().RunAsync(
            user, intent.Target, intent.Reply, intent.Note, null, Reason, TestContext.Current.CancellationToken);
        if (outcome is ActionOutcome.Logged logged) intent.ToldLogged(logged.DecisionId);
        return outcome;
    }

    /// <summary>Looks once nothing is under way there, then presses until it is logged: while the store is away, an operator presses again.</summary>
    public async Task<Intent> DecideAsync(long conversation, bool withNote = false)
    {
        await stage.UntilAsync("the conversation is free", () => IsFreeAsync(conversation));
        var intent = await MeanAsync(conversation, withNote);
        await InsistAsync(stage.Desk, intent);
        return intent;
    }

    /// <summary>Operators who decide one after another on conversations of their own, until it is enough.</summary>
    public List<Task> KeepDeciding(int operators, CancellationToken enough) =>
        [.. Enumerable.Range(0, operators).Select(who => Task.Run(() => KeepDecidingAsync(who, operators, enough), CancellationToken.None))];

    private async Task KeepDecidingAsync(int who, int operators, CancellationToken enough)
    {
        var mine = _conversations.Where((_, index) => index % operators == who).ToList();
        for (var turn = 0; !enough.IsCancellationRequested; turn++)
        {
            await DecideAsync(mine[turn % mine.Count], withNote: turn % 3 == 0);
            await Task.Delay(s_breath, TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task<bool> IsFreeAsync(long conversation)
    {
        try
        {
            return await stage.CountAsync(
                "select count(*) from hotdash.outbox where state in ('held', 'pending', 'inflight', 'unknown', 'dead') " +
                FormattableString.Invariant($"and conversation_id = {conversation}")) == 0;
        }
        catch (Npgsql.NpgsqlException)
        {
            return false; // the server is down: nobody can look
        }
    }

    public static async Task InsistAsync(HotDashUnderTest desk, Intent intent)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (await PressAsync(desk, intent) is not ActionOutcome.Logged and var answer)
        {
            if (answer is not ActionOutcome.Refused) Assert.Fail($"An ordinary reply was not taken: {answer}");
            if (limit.IsCancellationRequested) throw new TimeoutException($"Never logged: {answer}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
