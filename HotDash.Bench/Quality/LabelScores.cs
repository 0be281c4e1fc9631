using HotDash.Core.Guardrails;

namespace HotDash.Bench.Quality;

/// <summary>How many labels are found, and how many findings carry the label.</summary>
internal static class LabelScores
{
    private static readonly (string Label, string[] Signals)[] Pairs =
    [
        ("supervisor_request", ["supervisor_request"]),
        ("human_request", ["handoff_request", "supervisor_request"]),
        ("handoff_to_human", ["handoff_request", "supervisor_request"]),
        ("escalation_threat", ["escalation_threat"]),
        ("escalation_request", ["handoff_request", "supervisor_request", "escalation_mention"]),
        ("refund_request", ["refund_request"]),
        ("refund_over_500", ["refund_over_limit"]),
        ("angry_tone", ["angry"]),
        ("shipping_delay", ["shipping_delay"]),
        ("travel_delay", ["shipping_delay"]),
    ];

    public static void Write(LabelledFile file, IReadOnlyDictionary<long, IReadOnlyList<Signal>> signals, string? show, TextWriter output)
    {
        output.WriteLine($"{"label",-20} {"given",6} {"found",6} {"recall",7} {"unlabelled",11} {"precision",10}   (conversations; a label with a message counts when that message is found)");
        foreach (var (label, names) in Pairs)
        {
            var given = file.Labels.Where(l => l.Name == label && signals.ContainsKey(l.ConversationId)).ToList();
            var missed = given.Where(l => !signals[l.ConversationId].Any(s => names.Contains(SignalNames.Of(s.Kind)) && (l.MessageId is null || s.MessageId == l.MessageId))).ToList();
            var labelled = given.Select(l => l.ConversationId).ToHashSet();
            var found = signals.Where(s => s.Value.Any(x => SignalNames.Of(x.Kind) == names[0])).Select(s => s.Key).ToList();
            var extra = found.Where(id => !labelled.Contains(id)).ToList();
            output.WriteLine(FormattableString.Invariant(
                $"{label,-20} {given.Count,6} {given.Count - missed.Count,6} {Share(given.Count - missed.Count, given.Count),7} {extra.Count,11} {Share(found.Count - extra.Count, found.Count),10}"));
            if (show != label) continue;
            foreach (var miss in missed) output.WriteLine($"    missed in {miss.ConversationId}: {Words(file, miss)}");
            foreach (var id in extra)
                foreach (var signal in signals[id].Where(s => SignalNames.Of(s.Kind) == names[0]))
                    output.WriteLine($"    unlabelled in {id}: {Words(file, new Label(id, label, signal.MessageId))} [{signal.Text}]");
        }
    }

    public static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{(double)part / whole:0.000}");

    private static string Words(LabelledFile file, Label label) =>
        file.Conversations.First(c => c.Conversation.Id.Value == label.ConversationId).Messages
            .FirstOrDefault(m => m.Id == label.MessageId)?.Text.ReplaceLineEndings(" ") ?? "(the conversation)";
}
