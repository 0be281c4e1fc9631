namespace HotDash.Core.Guardrails;

/// <summary>
/// Finds what the reply tells as done (PRM-06): in the shop's voice ("I've locked your account", "our depot has recalled
/// the parcel") or without one ("your plan has been switched"). Who does it, the deed and what it is done to must all stand
/// there; what was looked up, passed on or asked is no deed.
/// </summary>
internal readonly struct DeedReader(WordsRead words)
{
    private const int MostBefore = 14;
    private const int MostSubject = 8;
    private const int MostObject = 9;

    /// <summary>The first deed of each sentence: its words and the deed itself.</summary>
    public List<(int First, int Deed, int Last)> All()
    {
        List<(int First, int Deed, int Last)> found = [];
        for (var at = 0; at < words.Count; at++)
        {
            if (!DeedWords.Deeds.TryGet(words.Of(at), words[at].Hash, out var deed)) continue;
            if (found.Count > 0 && words[found[^1].Deed].Sentence == words[at].Sentence) continue;
            if ((Told(at, deed) ?? Suffered(at, deed) ?? Ordered(at, deed) ?? Listed(at, deed)) is var (first, last)) found.Add((first, at, last));
        }

        return found;
    }

    /// <summary>"I've just moved your booking."</summary>
    private (int First, int Last)? Told(int at, DeedWords.Deed deed)
    {
        if (Teller(at) is not { } teller || HasMood(teller)) return null;
        return Object(at, deed) is { } last ? (teller, last) : null;
    }

    /// <summary>Where the shop's voice stands before the deed; null when somebody else, or nobody, does it.</summary>
    private int? Teller(int at)
    {
        var before = BackOver(at - 1, at, DeedWords.Adverbs);
        if (before >= 0 && Is(before, at, "'ve", "have", "has", "had", "'s"))
        {
            before = BackOver(before - 1, at, DeedWords.Adverbs);
            if (before >= 0 && IsOurs(before, at)) return before;
        }

        if (before < 0 || words[before].Sentence != words[at].Sentence) return IsCurt(at) ? at : null;
        if (Is(before, at, "i", "we")) return before;
        if (IsOurs(before, at)) return before;
        return Is(before, at, "and", "then") ? Coordinated(before) : null;
    }

    /// <summary>"I compared both slips and released the payment": the same voice, nobody else's between.</summary>
    private int? Coordinated(int and)
    {
        for (var at = and - 1; at >= Math.Max(0, and - MostBefore) && words[at].Sentence == words[and].Sentence; at--)
        {
            if (Is(at, and, "i", "we")) return at;
            if (Is(at, and, "you", "he", "she", "they") || DeedWords.Moods.TryGet(words.Of(at), words[at].Hash, out _)) return null;
            if (IsOurs(at, and)) return at;
        }

        return null;
    }

    /// <summary>"Cancelled it for you"; "reset it" may ask the customer to.</summary>
    private bool IsCurt(int at) => words.Of(at).EndsWith("ed") && at + 1 < words.Count && words[at + 1].Sentence == words[at].Sentence && Is(at + 1, at, "it", "your", "them", "both");

    private bool IsOurs(int at, int same) => words[at].Sentence == words[same].Sentence && DeedWords.Ours.TryGet(words.Of(at), words[at].Hash, out _)
        && IsDetermined(at);

    /// <summary>"Your plan has been switched", "the payment was reversed a moment ago".</summary>
    private (int First, int Last)? Suffered(int at, DeedWords.Deed deed)
    {
        var before = BackOver(at - 1, at, DeedWords.Adverbs);
        if (before < 1 || words[before].Sentence != words[at].Sentence) return null;
        var isPerfect = Is(before, at, "been");
        if (isPerfect)
        {
            before = BackOver(before - 1, at, DeedWords.Adverbs);
            if (before < 1 || !Is(before, at, "has", "have", "'s", "'ve")) return null;
        }
        else if (!Is(before, at, "was", "were", "is", "are", "'s", "'re") || !IsRecent(before, at))
        {
            return null;
        }

        if (IsCaused(at) || HasMood(before) || DeedWords.Owned.TryGet(words.Of(at), words[at].Hash, out _) || !HasParticle(at, deed, out var takes)) return null;
        return Subject(before, takes) is { } first ? (first, at) : null;
    }

    /// <summary>"I've had the driver suspended."</summary>
    private (int First, int Last)? Ordered(int at, DeedWords.Deed deed)
    {
        var found = false;
        for (var before = at - 1; before >= Math.Max(1, at - MostSubject) && words[before].Sentence == words[at].Sentence; before--)
        {
            found |= IsTaken(before, deed.Takes | deed.WithParticle, isAlone: true);
            if (!Is(before, at, "had", "got")) continue;
            var teller = Is(before - 1, at, "'ve", "have") ? before - 2 : before - 1;
            return found && teller >= 0 && Is(teller, at, "i", "we") && !HasMood(teller) ? (teller, at) : null;
        }

        return null;
    }

    /// <summary>"All done, order cancelled": a noun and what was done, and no more.</summary>
    private (int First, int Last)? Listed(int at, DeedWords.Deed deed)
    {
        if (at == 0 || words[at - 1].Sentence != words[at].Sentence || !IsTaken(at - 1, deed.Takes, isAlone: false)) return null;
        var starts = words.IsFirst(at - 1) || HasComma(at - 2);
        var ends = words.IsPastEnd(at + 1) || HasComma(at) || Is(at + 1, at, "and", "for", "to");
        return starts && ends && !DeedWords.Owned.TryGet(words.Of(at), words[at].Hash, out _) ? (at - 1, at) : null;
    }

    /// <summary>Where the thing starts that it was done to.</summary>
    private int? Subject(int verb, DeedObjects takes)
    {
        int? found = null;
        for (var at = verb - 1; at >= Math.Max(0, verb - MostSubject) && words[at].Sentence == words[verb].Sentence; at--)
        {
            var word = words.Of(at);
            if (at < verb - 1 && (word is "and" or "but" or "so" || HasComma(at))) break;
            if (word is "our" or "my" or "their" or "no" or "not") return null;
            if (at == verb - 1 && takes.HasFlag(DeedObjects.You) && word is "you") return at;
            if (at == verb - 1 && DeedWords.Heads.TryGet(word, words[at].Hash, out _)) return null;
            if (found is null && !IsTaken(at, takes, at == verb - 1 || word is "everything")) continue;
            if (found is not null && word is not ("your" or "the" or "that" or "this" or "a" or "an" or "both" or "all" or "old" or "new")) continue;
            found = at;
        }

        return found;
    }

    /// <summary>The last word of what it is done to; null when it is something else.</summary>
    private int? Object(int at, DeedWords.Deed deed)
    {
        if (!HasParticle(at, deed, out var takes)) return null;
        var next = at + 1;
        for (var to = next; to < Math.Min(words.Count, at + MostObject) && words[to].Sentence == words[at].Sentence; to++)
        {
            var word = words.Of(to);
            if (to == at + 1 && word is ("off" or "on" or "out" or "up" or "down" or "back" or "over" or "through"))
            {
                next++;
                continue;
            }

            if (to == next && takes.HasFlag(DeedObjects.You) && word is "you") return to;
            if (takes.HasFlag(DeedObjects.It) && to == next && DeedWords.Pronouns.TryGet(word, words[to].Hash, out _)) return to;
            if (IsEnd(to, at, takes)) return null;
            if (IsTaken(to, takes, isAlone: false) && !IsBeforeHead(to)) return to;
        }

        return null;
    }

    private bool IsEnd(int to, int deed, DeedObjects takes) => words.Of(to) is "to" or "with"
        ? (takes & DeedObjects.Authority) == DeedObjects.None
        : DeedWords.Ends.TryGet(words.Of(to), words[to].Hash, out _) && !(to == deed + 1 && words.Of(to) is "that");

    private bool IsBeforeHead(int at) =>
        at + 1 < words.Count && words[at + 1].Sentence == words[at].Sentence && DeedWords.Heads.TryGet(words.Of(at + 1), words[at + 1].Hash, out _);

    private bool IsTaken(int at, DeedObjects takes, bool isAlone) =>
        (DeedWords.Nouns.TryGet(words.Of(at), words[at].Hash, out var noun) && (noun & takes) != DeedObjects.None)
        || (isAlone && takes.HasFlag(DeedObjects.It) && DeedWords.Pronouns.TryGet(words.Of(at), words[at].Hash, out _));

    /// <summary>What the deed takes here; false when it takes nothing without its particle.</summary>
    private bool HasParticle(int at, DeedWords.Deed deed, out DeedObjects takes)
    {
        takes = deed.Takes;
        if (deed.Particles is null) return true;
        for (var to = at + 1; to < Math.Min(words.Count, at + MostObject) && words[to].Sentence == words[at].Sentence; to++)
        {
            if (Array.IndexOf(deed.Particles, words.Of(to).ToString()) < 0) continue;
            takes |= deed.WithParticle;
            return true;
        }

        return takes != DeedObjects.None;
    }

    private bool IsCaused(int at)
    {
        for (var to = at + 1; to < Math.Min(words.Count, at + MostSubject) && words[to].Sentence == words[at].Sentence; to++)
            if (DeedWords.Causes.TryGet(words.Of(to), words[to].Hash, out _)) return true;
        return false;
    }

    private bool IsRecent(int from, int at)
    {
        var first = at;
        while (!words.IsFirst(first)) first--;
        if (Is(first, at, "done", "sorted")) return true;
        for (var to = from; to < Math.Min(words.Count, at + MostSubject) && words[to].Sentence == words[at].Sentence; to++)
            if (to != at && DeedWords.Recent.TryGet(words.Of(to), words[to].Hash, out _)) return true;
        return false;
    }

    /// <summary>A condition or a look-up before it, in the same clause.</summary>
    private bool HasMood(int before)
    {
        for (var at = before - 1; at >= Math.Max(0, before - MostBefore) && words[at].Sentence == words[before].Sentence; at--)
        {
            if (HasComma(at) && !DeedWords.Moods.TryGet(words.Of(at), words[at].Hash, out _)) return false;
            if (words.Of(at) is "and" or "but" or "so") return false;
            if (DeedWords.Moods.TryGet(words.Of(at), words[at].Hash, out _)) return true;
        }

        return false;
    }

    /// <summary>A comma, a dash or a bracket after the word.</summary>
    private bool HasComma(int at)
    {
        var end = words[at].Start + words[at].Length;
        return at + 1 < words.Count && words.Text.Text.AsSpan(end, words[at + 1].Start - end).IndexOfAny(",()–") >= 0;
    }

    private int BackOver(int at, int same, WordTable<bool> set)
    {
        while (at >= 0 && words[at].Sentence == words[same].Sentence && set.TryGet(words.Of(at), words[at].Hash, out _)) at--;
        return at;
    }

    private bool IsDetermined(int at)
    {
        for (var n = at - 1; n >= Math.Max(0, at - 3); n--)
            if (Is(n, at, "our", "my", "the", "a")) return true;
        return false;
    }

    private bool Is(int at, int same, params ReadOnlySpan<string> any)
    {
        if (words[at].Sentence != words[same].Sentence) return false;
        foreach (var one in any)
            if (words.Of(at).SequenceEqual(one)) return true;
        return false;
    }
}
