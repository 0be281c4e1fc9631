using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>
/// Tells a request for a supervisor, now, from a threat of one, a memory of one, and a word that looks like one
/// (rulebook G2; suggestions.md 2.2 ESC-01). Reads one sentence at a time.
/// </summary>
internal static class SupervisorWords
{
    /// <summary>How far before a person a wish is looked for, in characters.</summary>
    private const int Near = 70;

    private static readonly SearchValues<char> Signs = SearchValues.Create("§¤¶¦†");

    /// <summary>What is understood without a sign.</summary>
    private static readonly CueWords Others = new(
        "escalat", "senior", "someone", "somebody", "corporate", "head office", "headoffice", "headquarters", " hq", "chain", "higher", "ladder",
        "upstairs", "over your head", "above you", " to the top", "again", " me back", " back on", "billing", "accounts", "accounting", "sales", "returns", "refunds", "complaints", "technic",
        "support", "shipping", "logistics", "claims", "cancellations", "retentions", "warranty", "customer relations", "specialist", "expert", "engineer", " gm", " tl", " sup", " sr",
        "before", "same ", "i had", "i spoke", "i talked", "i was ", "who helped");

    /// <summary>Without one of these nothing is higher up, or escalated to somebody.</summary>
    private static readonly CueWords Higher = new(
        "escalat", "higher", "chain", "ladder", "upstairs", "to the top", "above you", "over your head", "head office", "headoffice", "headquarters", " hq", "corporate",
        " gm", " tl", " sup", " sr", "senior");

    /// <summary>Without one of these no desk, expert or earlier agent is asked for.</summary>
    private static readonly CueWords Known = new(
        "billing", "accounts", "accounting", "sales", "returns", "refunds", "complaints", "technic", "tech supp", "it supp", "shipping", "logistics", "claims",
        "cancellations", "retentions", "warranty", "customer relations", "specialist", "expert", "engineer", "to ¤", "to ¶", "reach ¤", "of ¤", "contact ¤", "with ¤", "have ¤", "get ¤",
        "¶ ¶", "¶, ¶", " i ", " we ", "who ", "before", "from ", "same ", "him ", "her ", "them ");

    /// <summary>"Talk to you again" names nobody.</summary>
    private static readonly FrozenSet<string> Pronouns =
        "you u ya me us it this that anyone anybody someone somebody everyone people customers dad mum mom".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A sentence without one of these holds no finding; most have none, and cost next to nothing.</summary>
    private static readonly CueWords Cues = new(
            "superv", "super v", "suprv", "supsv", "manag", "manger", "maneg", "manan", "mngr", "mgr", "superior", "boss", "your lead", "ur lead",
            " chief", "higher", "director", " ceo", "owner", "officer", "authorit", "official", "senior", "charge", "level", " tier", " l2", "head of",
            "section head", "above you", "over you", "decision", "a sup", "ur sup", " tl", "else", "someone", "some one", "somebod", "some bod", "sum1",
            "anyone", "any one", "anybod", "whoever", "whomever", "person", "people in", "l people", "human", "agent", " rep ", " rep?", " rep!", " rep.", " rep,", " reps", "represent", "operator",
            "advis", "associate", "assistant", "executive", "colleague", " csr", "consultant", "specialist", "employee", "staff", "live chat", "live supp",
            "department", "dept", " team", " desk", "robot", " bot", "tbot", "a machine", "a computer", "recording", "automated", "escalat",
            "auto repl", "auto-repl", " ai", "kisi", "customer care", "customer serv", "customer supp",
            "gaffer", "honcho", "brass", "corporate", "head office", "headoffice", "headquarters", " hq", "chain", "ladder", "upstairs", "over your head", "to the top",
            " gm", " sr", "m a n a g", "s u p e r", "runs th", "pay grade", "paygrade", "billing", "accounts", "accounting", "sales", "returns", "refunds", "complaints", "technic",
            "tech supp", "it supp", "shipping", "logistics", "claims", "cancellations", "retentions", "warranty", "expert", "engineer", "same ", " again", " me back", " back on", "i had", "i spoke",
            "who helped", "to him", "to her", "to them", "with him", "with her", "with them", "him on", "her on", "them on", "get one", "want one", "need one",
            "get him", "get her", "get them", "him to", "her to", "them to", "him now", "her now", "them now", "to one");

    /// <summary>The strongest finding of each sentence.</summary>
    public static IEnumerable<(SignalKind Kind, int Start, int Length, int Level)> Find(ReadMessage m)
    {
        if (!m.MayName) yield break;
        var (text, english, foreign) = (m.Text, m.MayNameInEnglish, m.MayNameAbroad);
        var named = default(char);
        foreach (var (start, length) in text.Sentences())
        {
            var sentence = QuotedWords.Without(text.Text.Substring(start, length));
            var found = english && (HasCue(sentence) || (named != default && PronounRequests.MayBeIn(sentence))) ? InEnglish(sentence, ref named) : null;
            if (foreign && found is null or { Kind: SignalKind.EscalationMention }) found = ForeignRequests.Find(sentence) ?? found;
            if (found is not var (kind, from, size, level)) continue;
            if (IsEcho(sentence, text.Text, start + length) || MailLines.IsNobodysWord(text.Text, start, length)) continue;
            yield return (kind, start + from, size, level);
        }
    }

    /// <summary>The finding of one sentence; <paramref name="named"/> tells whether a supervisor was named before, and after.</summary>
    private static (SignalKind Kind, int Start, int Length, int Level)? InEnglish(string sentence, ref char named)
    {
        var people = PeopleNamed.In(sentence);
        var found = Classify(people);
        if (found is not { Kind: SignalKind.SupervisorRequest }) found = Stronger(found, ByPronoun(people, named));
        if (found is null or { Kind: SignalKind.EscalationMention or SignalKind.HandoffRequest }) found = Stronger(found, ByFrame(people));
        if (people.Text.IndexOf('§', StringComparison.Ordinal) is >= 0 and var at && !RequestMood.IsTitleOfSomebody(people.Text[..at]) && !RequestMood.IsOwn(people.Text.AsSpan(0, at))) named = '§';
        else if (named == default && PeopleNamed.NamesOther(people.Text)) named = '¤';
        if (found is not var (kind, from, size, level)) return null;
        var origin = people.Origin(from, size);
        return (kind, origin.Start, origin.Length, level);
    }

    /// <summary>Somebody named in a sentence before, or earlier in this one, and asked for now: "let me talk to him".</summary>
    private static (SignalKind Kind, int Start, int Length, int Level)? ByPronoun(PeopleNamed people, char named)
    {
        var sentence = people.Text;
        var here = sentence.AsSpan().IndexOfAny(Signs);
        if (named == default && here < 0) return null;
        if (Pronoun(sentence) is not var (from, size) || (named == default && here > from)) return null;
        var sign = named == '§' || sentence.AsSpan(0, from).Contains('§') ? '§' : '¤';
        var (before, words) = (sentence[..from], sentence.Substring(from, size));
        if (RequestMood.IsNegated(before, words)) return null;
        var (kind, level) = Weigh(RequestThread.KindOf(sign), words, before, sentence);
        return RequestThread.IsRequest(kind) ? (kind, from, size, level) : null;
    }

    private static (int Start, int Length)? Pronoun(string sentence) =>
        ChiefPatterns.AskForNamed().Match(sentence) is { Success: true } asked ? (asked.Index, asked.Length)
        : PronounRequests.MayBeIn(sentence) ? PronounRequests.InEnglish(sentence)
        : null;

    /// <summary>A request beats a threat or a mention, and one for a supervisor one for anybody else.</summary>
    private static (SignalKind Kind, int Start, int Length, int Level)? Stronger(
        (SignalKind Kind, int Start, int Length, int Level)? found, (SignalKind Kind, int Start, int Length, int Level)? other) =>
        found is null || other is { Kind: SignalKind.SupervisorRequest } || (other is not null && !RequestThread.IsRequest(found.Value.Kind)) ? other ?? found : found;

    /// <summary>Asked for in words that no pattern of its own foresaw, in the order that requests have.</summary>
    private static (SignalKind Kind, int Start, int Length, int Level)? ByFrame(PeopleNamed people)
    {
        var sentence = people.Text;
        if (RequestFrames.In(sentence) is not var (sign, from, length)) return null;
        var (before, words) = (sentence[..from], sentence.Substring(from, length));
        if (RequestMood.IsNegated(before, words)) return null;
        var (kind, level) = Weigh(RequestThread.KindOf(sign), words, before, sentence);
        return kind == SignalKind.EscalationMention ? null : (kind, from, length, level);
    }

    /// <summary>"Escalate? How long will that take?" repeats what the agent said.</summary>
    private static bool IsEcho(string sentence, string text, int end) =>
        end < text.Length && text[end] == '?' && sentence.AsSpan().Trim() is "escalate";

    /// <summary>True when a folded text may name a person in English.</summary>
    public static bool HasCue(string text) => Cues.StandIn(text) || PeopleByWord.MayBeIn(text) || IsRole(text);

    /// <summary>"Rep" and the like at an end, where no space stands on one side.</summary>
    private static bool IsRole(string text) => text.StartsWith("rep", StringComparison.Ordinal)
        || text.StartsWith("sup", StringComparison.Ordinal) || text.EndsWith(" rep", StringComparison.Ordinal);

    private static (SignalKind Kind, int Start, int Length, int Level)? Classify(PeopleNamed people)
    {
        var sentence = people.Text;
        if (!sentence.AsSpan().ContainsAny(Signs) && !Others.StandIn(sentence)) return null;
        if (AskFor(people) is var (asked, from, length))
        {
            var before = sentence[..(from + (sentence[from] is ',' or ':' or '-' ? 1 : 0))];
            if (RequestMood.IsNegated(before, sentence.Substring(from, length)) || IsTheirOwn(sentence[from], before)) return null;
            var (kind, level) = Weigh(asked, sentence.Substring(from, length), before, sentence);
            return (kind, from, length, level);
        }

        return sentence.AsSpan().ContainsAny('§', '¤') ? Unasked(people) : null;
    }

    /// <summary>"My manager email" is the customer's.</summary>
    private static bool IsTheirOwn(char first, string before) =>
        first == '§' && (before.EndsWith("my ", StringComparison.Ordinal) || before.EndsWith("our ", StringComparison.Ordinal));

    private static (SignalKind Kind, int Start, int Length, int Level)? Unasked(PeopleNamed people)
    {
        var sentence = people.Text;
        if (SupervisorPatterns.AskedBefore().Match(sentence) is { Success: true } past
            && !RequestMood.IsNegated(sentence[..past.Index], past.Value))
            return RequestMood.Insisted().IsMatch(sentence) && !RequestMood.IsGivenUp(sentence)
                ? (SignalKind.SupervisorRequest, past.Index, past.Length, 2)
                : (SignalKind.EscalationThreat, past.Index, past.Length, 1);
        if (SupervisorPatterns.Speaking().Match(sentence) is { Success: true } speaking
            && (RequestMood.IsConditional(sentence) || RequestMood.Going().IsMatch(sentence[..speaking.Index])))
            return (SignalKind.EscalationThreat, speaking.Index, speaking.Length, 2);
        if (people.Mentioned is not { } at || RequestMood.IsTitleOfSomebody(sentence[..at])) return null;
        return RequestMood.Intending().IsMatch(sentence[..at]) && RequestMood.IsConditional(sentence)
            ? (SignalKind.EscalationThreat, at, 1, 1)
            : (SignalKind.EscalationMention, at, 1, 1);
    }

    private static (SignalKind Kind, int Level) Weigh(SignalKind asked, string words, string before, string sentence)
    {
        if (RequestMood.IsTold(before, words, sentence)) return (SignalKind.EscalationMention, 1);
        if (RequestMood.Attempted().IsMatch(before) && !RequestMood.Repeated().IsMatch(before)) return RequestMood.Insisted().IsMatch(sentence) ? (asked, 2) : (SignalKind.EscalationThreat, 1);
        var later = RequestMood.Announced().IsMatch(before) && !RequestMood.StartsWithNeed().IsMatch(words);
        return later || RequestMood.IsConditional(sentence) ? (SignalKind.EscalationThreat, 2) : (asked, 3);
    }

    private static (SignalKind Kind, int Start, int Length)? AskFor(PeopleNamed people)
    {
        var sentence = people.Text;
        if (Chief(sentence) is { } chief) return (SignalKind.SupervisorRequest, chief.Index, chief.Length);
        if (Other(sentence) is { } other) return (SignalKind.HandoffRequest, other.Index, other.Length);
        if (sentence.Contains("escalat", StringComparison.Ordinal)
            && SupervisorPatterns.Escalate().Match(sentence) is { Success: true } escalate)
            return (SignalKind.EscalationRequest, escalate.Index, escalate.Length);
        return Wished(people);
    }

    private static Match? Chief(string sentence)
    {
        if (Higher.StandIn(sentence) && First(sentence, ChiefPatterns.UpTheChain(), ChiefPatterns.EscalateTo()) is { } higher) return higher;
        if (!sentence.Contains('§', StringComparison.Ordinal))
            return sentence.Contains("senior", StringComparison.Ordinal) && SupervisorPatterns.ChiefToAct().Match(sentence) is { Success: true } senior
                ? senior
                : null;
        return First(sentence, SupervisorPatterns.AskForChief(), SupervisorPatterns.ChiefToAct(), ChiefPatterns.ChiefInOtherWords(), ChiefPatterns.ChiefSetOff())
            ?? (ChiefPatterns.ChiefAtEnd().Match(sentence) is { Success: true } last && !SupervisorPatterns.Told().IsMatch(sentence)
                && !OtherPatterns.HandsOver().IsMatch(sentence) ? last : null);
    }

    private static Match? Other(string sentence)
    {
        if (First(sentence, SupervisorPatterns.AskForOther(), SupervisorPatterns.OtherToAct()) is { } other) return other;
        if (sentence.AsSpan().Contains('¤') && OtherPatterns.OtherAtEnd().Match(sentence) is { Success: true } last
            && !OtherPatterns.HandsOver().IsMatch(sentence)) return last;
        if (Known.StandIn(sentence) && First(sentence, OtherPatterns.OtherDesk(), OtherPatterns.OneFromBefore()) is { } known) return known;
        return OtherPatterns.OneByName().Match(sentence) is { Success: true } named && !Pronouns.Contains(named.Groups["who"].Value) ? named : null;
    }

    /// <summary>A wish in words that no pattern foresaw: something is wished for, and a person follows.</summary>
    private static (SignalKind Kind, int Start, int Length)? Wished(PeopleNamed people)
    {
        var sentence = people.Text;
        var (kind, at, words) = people.Mentioned is { } chief
            ? (SignalKind.SupervisorRequest, chief, SupervisorPatterns.WishedFor())
            : (SignalKind.HandoffRequest, sentence.IndexOf('¤', StringComparison.Ordinal), SupervisorPatterns.TalkWishedFor());
        if (at < 0) return null;
        if (RequestMood.IsTitleOfSomebody(sentence[..at]) || RequestMood.IsRefused(sentence[..at])) return null;
        var from = Math.Max(0, at - Near);
        foreach (var wish in words.EnumerateMatches(sentence.AsSpan(from..at)))
            return SupervisorPatterns.Told().IsMatch(sentence) ? null : (kind, from + wish.Index, at + 1 - from - wish.Index);
        return null;
    }

    private static Match? First(string sentence, params ReadOnlySpan<Regex> patterns)
    {
        foreach (var pattern in patterns)
            if (pattern.Match(sentence) is { Success: true } found) return found;
        return null;
    }
}
