using HotDash.Core.Guardrails;
using HotDash.Core.Sla;

namespace HotDash.Web.Commands.Judging;

/// <summary>The rules in force, or those that a lead tries.</summary>
internal sealed record TrialPolicy(GuardrailPolicy Guardrails, SlaPolicy Sla)
{
    /// <summary>What these rules say. A file has no log and no screen: what would need one stays silent.</summary>
    public Judged Judge(JudgeLine line)
    {
        var sla = SlaClock.Read(line.Conversation, line.Messages, Sla, line.Now);
        var signals = CustomerSignals.In(line.Conversation, line.Messages, Guardrails);
        var judgement = ReplyJudge.Judge(new ReplyContext
        {
            Conversation = line.Conversation,
            Messages = line.Messages,
            Reply = line.Reply ?? "",
            LastSeenMessageId = line.Messages is [.., var newest] ? newest.Id : 0,
            Policy = Guardrails,
            Now = line.Now,
            Suggestion = line.Template is null ? null : new SuggestionUsed { Template = line.Template },
            Sla = sla,
            Signals = signals,
        });
        return new Judged(sla, Triage.Place(line.Conversation, sla, [], line.Now)?.Priority, signals, judgement);
    }
}

/// <summary>What came out for one line.</summary>
internal sealed record Judged(SlaReading Sla, TriagePriority? Priority, IReadOnlyList<Signal> Signals, Judgement Judgement);
