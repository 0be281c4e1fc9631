using HotDash.Core.Guardrails;
using HotDash.Core.Sla;
using HotDash.Web.Commands.Judging;

namespace HotDash.Bench.Quality;

/// <summary>How well the guardrails read labelled conversations: <c>-- quality --conversations FILE --labels FILE [--show WORD]</c>.</summary>
internal static class QualityRun
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (After(args, "--conversations") is not { } conversations || After(args, "--labels") is not { } labels)
        {
            await error.WriteLineAsync("Usage: HotDash.Bench quality --conversations FILE --labels FILE [--show a label, a rule or a defect]");
            return 2;
        }

        var show = After(args, "--show");
        var file = await LabelledFile.ReadAsync(conversations, labels);
        var policy = new TrialPolicy(GuardrailPolicy.Default, new SlaPolicy());
        var signals = file.Conversations.ToDictionary(
            c => c.Conversation.Id.Value, c => CustomerSignals.In(c.Conversation, c.Messages, policy.Guardrails));
        LabelScores.Write(file, signals, show, output);
        await output.WriteLineAsync();
        var replies = OwnReplies.Of(file, policy);
        OwnReplies.Write(replies, show, output);
        await output.WriteLineAsync();
        Injection.Write(replies, show, output);
        return 0;
    }

    private static string? After(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
