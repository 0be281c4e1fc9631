using System.Globalization;
using HotDash.Sandbox.Changes;
using HotDash.Sandbox.Faults;
using HotDash.Sandbox.State;

namespace HotDash.Sandbox.Scripts;

/// <summary>
/// Customers who go on writing: every 20 to 40 seconds an answer to a reply, an impatient word or a new conversation.
/// Bounded, so that a night alone does not flood the board. Same seed and same replies, same script.
/// </summary>
internal sealed partial class CustomerScript(
    SandboxState state, SandboxOptions options, TimeProvider time, ILogger<CustomerScript> log) : BackgroundService
{
    public const int MostOpen = 60;
    private const int MostUnanswered = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromMinutes(30);

    private readonly SplitMix _dice = new(options.Seed);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(20 + _dice.Below(21)), time, stoppingToken);
                state.TryChange(Play);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The sandbox stops.
        }
        catch (Exception failure)
        {
            LogStopped(failure);
        }
    }

    private void Play(Change change)
    {
        var roll = _dice.NextDouble();
        if (roll < 0.6 && Answered(change) is { Count: > 0 } answered) Say(change, answered, ScriptLines.Thank);
        else if (roll < 0.8 && Waiting(change) is { Count: > 0 } waiting) Say(change, waiting, ScriptLines.FollowUp);
        else if (change.Desk.Conversations.Values.Count(conversation => conversation.Status == "open") < MostOpen) Open(change);
    }

    private void Say(Change change, IReadOnlyList<Conversation> choices, Func<string, IReadOnlyList<string>> lines)
    {
        var conversation = _dice.Pick(choices);
        var language = conversation.AdditionalAttributes["conversation_language"]?.ToString() ?? "en";
        CustomerMessages.Receive(change, conversation, _dice.Pick(lines(language)));
    }

    private void Open(Change change)
    {
        var number = change.Desk.NextContactId;
        CustomerMessages.Open(change, new NewConversation(
            _dice.Pick(ScriptLines.Names), 1 + _dice.Below(3), _dice.Pick(ScriptLines.Openings), change.Now)
        {
            Email = string.Create(CultureInfo.InvariantCulture, $"customer{number}@mail.example"),
            PhoneNumber = string.Create(CultureInfo.InvariantCulture, $"+1555{number:0000000}"),
        });
    }

    /// <summary>Replied to a while ago by a person, and the customer has not written since.</summary>
    private static List<Conversation> Answered(Change change) => [.. change.Desk.Conversations.Values.Where(conversation =>
        conversation.Status == "open" && LastSpoken(conversation) is { IsPublicReply: true, SenderType: "User", Status: not "failed" } reply &&
        change.Now - reply.CreatedAt is var age && age > TimeSpan.FromSeconds(20) && age < AnswersWithin)];

    private static List<Conversation> Waiting(Change change) => [.. change.Desk.Conversations.Values.Where(conversation =>
        conversation is { Status: "open", WaitingSince: not null } && conversation.LastIncoming is { } last &&
        change.Now - last.CreatedAt > Patience && Unanswered(conversation) < MostUnanswered)];

    private static int Unanswered(Conversation conversation) =>
        conversation.Messages.Count(message => message.IsIncoming && message.CreatedAt >= conversation.WaitingSince);

    private static Message? LastSpoken(Conversation conversation) =>
        conversation.Messages.FindLast(message => message.IsIncoming || message.IsPublicReply);

    [LoggerMessage(Level = LogLevel.Error, Message = "The customers' script stopped")]
    private partial void LogStopped(Exception failure);
}
