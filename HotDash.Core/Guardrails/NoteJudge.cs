namespace HotDash.Core.Guardrails;

/// <summary>Judges an internal note before it becomes a private note at Chatwoot (rulebook 5).</summary>
public static class NoteJudge
{
    /// <summary>
    /// Blocks (SUG-01) a note without a letter or digit, one above <see cref="ReplyJudge.MaxReplyLength"/> UTF-16 units,
    /// and one with a NUL or half a surrogate pair. What a note says is the team's own business.
    /// </summary>
    public static Judgement Judge(string note)
    {
        var verdicts = ReplyTextRule.Judge(note, "note", "Write the note, or leave it out.").ToList();
        return verdicts.Count == 0 ? Judgement.Clean : new Judgement(verdicts);
    }

    /// <summary>What withholds a note that goes along with something else; null for a good one, and for none.</summary>
    public static Judgement? Objection(string note) =>
        !string.IsNullOrWhiteSpace(note) && Judge(note) is { Blocked: true } bad ? bad : null;
}
