using System.Diagnostics;
using System.Text.Json;
using HotDash.Core.Conversations;
using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands.Judging;

/// <summary>One line of <c>judge</c>'s output. Scripts rely on its names and their order.</summary>
internal static class JudgedJson
{
    public static void Write(Utf8JsonWriter json, Conversation conversation, Judged judged)
    {
        json.WriteStartObject();
        json.WriteNumber("conversation_id", conversation.Id.Value);
        json.WriteString("customer", CustomerName.Display(conversation.Customer, conversation.Id));
        WriteSla(json, judged.Sla);
        json.WriteString("priority", judged.Priority?.ToString());
        json.WriteStartArray("signals");
        foreach (var signal in judged.Signals) WriteSignal(json, signal);
        json.WriteEndArray();
        json.WriteStartArray("verdicts");
        foreach (var verdict in judged.Judgement.Verdicts) WriteVerdict(json, verdict);
        json.WriteEndArray();
        json.WriteBoolean("approve_allowed", judged.Judgement.ApproveAllowed);
        json.WriteBoolean("must_escalate", judged.Judgement.MustEscalate);
        json.WriteEndObject();
    }

    public static string Word(Severity severity) => severity switch
    {
        Severity.Escalate => "escalate",
        Severity.Block => "block",
        Severity.Warn => "warn",
        Severity.Info => "info",
        _ => throw new UnreachableException(),
    };

    private static void WriteSla(Utf8JsonWriter json, SlaReading sla)
    {
        json.WriteStartObject("sla");
        json.WriteString("state", Word(sla.State));
        json.WriteString("started_at", sla.StartedAt is { } started ? Iso.Write(started) : null);
        json.WriteString("due_at", sla.DueAt is { } due ? Iso.Write(due) : null);
        json.WriteEndObject();
    }

    private static void WriteSignal(Utf8JsonWriter json, Signal signal)
    {
        json.WriteStartObject();
        json.WriteString("name", SignalNames.Of(signal.Kind));
        json.WriteNumber("message_id", signal.MessageId);
        json.WriteString("text", signal.Text);
        json.WriteNumber("level", signal.Level);
        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("rule", verdict.Rule);
        json.WriteString("guardrail", verdict.Guardrail);
        json.WriteString("severity", Word(verdict.Severity));
        json.WriteString("target", verdict.Target == VerdictTarget.Reply ? "reply" : "message");
        if (verdict.MessageId is { } message) json.WriteNumber("message_id", message);
        else json.WriteNull("message_id");
        json.WriteNumber("start", verdict.Start);
        json.WriteNumber("length", verdict.Length);
        json.WriteString("text", verdict.Text);
        json.WriteString("advice", verdict.Advice);
        json.WriteEndObject();
    }

    private static string Word(SlaState state) => state switch
    {
        SlaState.OnTrack => "on_track",
        SlaState.AtRisk => "at_risk",
        SlaState.Breached => "breached",
        SlaState.Overdue => "overdue",
        SlaState.Paused => "paused",
        SlaState.None => "none",
        _ => throw new UnreachableException(),
    };
}
