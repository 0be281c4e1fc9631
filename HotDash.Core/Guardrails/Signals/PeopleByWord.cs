namespace HotDash.Core.Guardrails;

/// <summary>
/// People whom <see cref="PeoplePatterns"/> does not list, found word by word: a misspelt "supervisor", somebody described
/// by rank ("someone who can overrule you"), a desk by what it does ("your spare parts team"), a speaker of a language.
/// </summary>
internal static partial class PeopleByWord
{
    /// <summary>A sentence of more words is read this far.</summary>
    private const int Most = 200;

    /// <summary>A desk known by its words alone: only <see cref="RequestFrames"/> reads it, as <c>¶</c>.</summary>
    public const char Desks = '†';

    /// <summary>How many words may lie between a person and what tells their rank.</summary>
    private const int Reach = 5;

    /// <summary>True when a folded sentence may hold one that no other list of cues knows.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => Cues.StandIn(text);

    /// <summary>Adds those whom no earlier reading of the sentence found.</summary>
    public static void AddTo(List<(int Start, int Length, char Sign)> signs, string sentence)
    {
        Span<(int Start, int Length)> words = stackalloc (int, int)[Most];
        var count = Split(sentence, words);
        var reader = new Reader(sentence, words[..count]);
        for (var i = 0; i < count; i++)
        {
            var (from, to, sign) = reader.At(i);
            if (sign == default) continue;
            var (start, end) = (words[from].Start, words[to].Start + words[to].Length);
            if (sign != Desks) Absorb(signs, start, end);
            if (IsFree(signs, start, end)) signs.Add((start, end - start, sign));
            i = Math.Max(i, to);
        }

        if (signs.Count > 0) signs.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>"Someone of the team above you" is one person: what was read inside it before goes.</summary>
    private static void Absorb(List<(int Start, int Length, char Sign)> signs, int start, int end) =>
        signs.RemoveAll(s => s.Sign != '§' && s.Start >= start && s.Start + s.Length <= end);

    private static bool IsFree(List<(int Start, int Length, char Sign)> signs, int start, int end)
    {
        foreach (var s in signs)
            if (s.Start < end && s.Start + s.Length > start) return false;
        return true;
    }

    private static int Split(string sentence, Span<(int Start, int Length)> words)
    {
        var count = 0;
        for (var i = 0; i < sentence.Length && count < words.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(sentence[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < sentence.Length && (char.IsAsciiLetterOrDigit(sentence[i]) || (sentence[i] is '\'' or '-' && i + 1 < sentence.Length && char.IsAsciiLetterOrDigit(sentence[i + 1])))) i++;
            words[count++] = (start, i - start);
        }

        return count;
    }

    /// <summary>The words of one sentence.</summary>
    private readonly ref struct Reader(string sentence, ReadOnlySpan<(int Start, int Length)> words)
    {
        private readonly ReadOnlySpan<(int Start, int Length)> _words = words;

        /// <summary>The person whose first telling word is this one; no sign when there is none.</summary>
        public (int From, int To, char Sign) At(int i)
        {
            var word = Word(i);
            if (word.Length >= 6 && Misspelt.IsChief(word)) return (Article(i), i, '§');
            if (Management.Contains(word)) return (Article(i), i, '§');
            if (Lead.Contains(word)) return Leader(i);
            if (word is "report" or "answer" && Word(i + 1) is "to") return AboveYou(i);
            if (Whoever.Contains(word)) return Unknown(i);
            if (word is "who" && Word(i + 1) is "runs" or "owns" or "manages" && Word(i + 2) is "this" or "the" or "your" or "ur" or "that" or "things" or "it") return (i, i + 1, '§');
            if (word is "charge" && Word(i - 1) is "in" && Word(i - 2) is "adult" or "adults" or "up" or "grown-up" or "grownup" or "body" or "human") return (i - 2, i, '§');
            if (word is "person" or "people" or "man" && Word(i - 1) is "responsible" or "important" or "main" or "top" or "high" or "higher" && Adjoins(i - 1)) return (Article(i - 1), i, '§');
            if (Others.Contains(word)) return (Word(i - 2) is "of" && Word(i - 3) is "one" ? i - 3 : Article(i), Adjoins(i) && Word(i + 1) is "agent" or "person" or "rep" or "operator" or "being" ? i + 1 : i, '¤');
            if (OneOf.Contains(word) && Word(i - 2) is "one" or "some" or "any" && Word(i - 1) is "of") return default;
            if (Somebody.Contains(word) && Somewhere(i) is { Sign: not default(char) } described) return described;
            if (word is "of" && Word(i - 1) is "one" or "some" or "any" && Word(i + 1) is "your" or "ur" or "the" or "yer" && OneOf.Contains(Word(i + 2))) return (i - 1, i + 2, '¤');
            if (Languages.Contains(word)) return Speaker(i);
            if (word is "engineer" or "technician" or "specialist" or "expert" && Word(i + 1) is "i" && Word(i + 2) is "need" or "want") return (Article(i), i, '¤');
            if (word.EndsWith("-speaking") && Adjoins(i)) return (Article(i), i + 1, '¤');
            if (word is "human" && Adjoins(i) && Human.Contains(Word(i + 1))) return (Article(i), i + 1, '¤');
            if (Gentle.Contains(word) && Word(i + 1) is "called" or "named" && Word(i - 1) is "a" or "the" or "this") return (i - 1, i + 2, '¤');
            if (Gentle.Contains(word) && Word(i - 1) is "the" or "that" && Earlier(i)) return (i - 1, i, '¤');
            if (Desk.Contains(word)) return DeskAt(i);
            return Places.Contains(word) && PlaceAt(i) is >= 0 and var from ? (from, i, Desks) : default;
        }

        private ReadOnlySpan<char> Word(int i) =>
            i < 0 || i >= _words.Length ? [] : sentence.AsSpan(_words[i].Start, _words[i].Length);

        /// <summary>True when nothing but a space stands between this word and the next.</summary>
        private bool Adjoins(int i) => i >= 0 && i + 1 < _words.Length && _words[i].Start + _words[i].Length + 1 == _words[i + 1].Start && sentence[_words[i + 1].Start - 1] == ' ';

        private int Article(int i)
        {
            for (var steps = 0; steps < 3 && Adjoins(i - 1); steps++)
            {
                if (Articles.Contains(Word(i - 1))) return i - 1;
                if (!LeadOf.Contains(Word(i - 1)) && Word(i - 1) is not ("line" or "store" or "senior" or "real" or "customer" or "service" or "actual" or "damn" or "bloody" or "fucking")) return i;
                i--;
            }

            return i;
        }

        private (int From, int To, char Sign) Leader(int i)
        {
            var before = Word(i - 1);
            if (!Adjoins(i - 1) || !LeadOf.Contains(before)) return default;
            if (Word(i) is "head" or "lead" && Adjoins(i) && !Word(i).IsEmpty && !IsLeaderEnd(Word(i + 1))) return default;
            if (Word(i) is "senior" or "seniors" && before is not ("your" or "ur" or "yr" or "yer")) return default;
            return (Article(i), i, '§');
        }

        private static bool IsLeaderEnd(ReadOnlySpan<char> next) =>
            next is "on" or "to" or "please" or "pls" or "plz" or "now" or "here" or "asap" or "and" or "or" or "for" or "in" or "at" or "about" or "who" or "that" or "is" or "can" or "could" or "then"
                or "of" or "not" or "because" or "instead" or "so" or "available" or "call" or "with" or "today" or "immediately" or "i" or "as" or "over" or "there" or "honcho";

        /// <summary>"Who do you report to", "the person you answer to".</summary>
        private (int From, int To, char Sign) AboveYou(int i)
        {
            if (Word(i - 1) is not ("you" or "u")) return default;
            for (var from = i - 2; from >= 0 && from >= i - 4; from--)
                if (Word(from) is "who" or "whom" or "whoever" or "whomever" or "person" or "one" or "man" or "woman" or "boss" or "people" or "someone" or "somebody")
                    return (Article(from), i + 1, '§');
            return default;
        }

        /// <summary>"Whoever runs the place" and "whoever deals with spare parts".</summary>
        private (int From, int To, char Sign) Unknown(int i)
        {
            for (var to = i + 1; to <= i + 3; to++)
            {
                if (Rank.Contains(Word(to)) || (Runs.Contains(Word(to)) && (Word(to) is not ("makes" or "calls") || Word(to + 1) is "the" or "decisions" or "rules"))) return (i, to, '§');
                if (Deals.Contains(Word(to))) return (i, to, '¤');
            }

            return default;
        }

        private (int From, int To, char Sign) Somewhere(int i)
        {
            var from = Word(i - 1) is { IsEmpty: false } before && Articles.Contains(before) && Adjoins(i - 1) ? i - 1 : i;
            for (var to = i + 1; to <= i + Reach && to < _words.Length; to++)
            {
                var word = Word(to);
                if (Rank.Contains(word)) return IsRank(i, to) ? (from, Word(to + 1) is "you" or "u" or "ya" ? to + 1 : to, '§') : default;
                if (word is "tells" or "gives" && Word(to + 1) is "you" or "u") return (from, to + 1, '§');
                if (!Between.Contains(word)) break;
            }

            return Word(i) is "who" ? default : Special(i, from);
        }

        /// <summary>"Over" and "above" need somebody to be over; "decide" and "say" somebody who can.</summary>
        private bool IsRank(int i, int to)
        {
            var word = Word(to);
            if (word is "over" or "above") return Word(to + 1) is "you" or "u" or "ya" or "your" or "ur" or "him" or "her" or "them";
            if (word is "charge") return Word(to - 1) is "in";
            if (word is "boss") return false;
            if (Word(i) is "who" or "people" or "one" or "human" or "colleague" or "staff") return word is "overrule" or "override" or "overrules" || Word(i) is not "who";
            if (word is "decide" or "decides" or "say" or "sign" or "power" or "run") return to > i + 1;
            return true;
        }

        /// <summary>Somebody who speaks a language, is of a desk or alive, or is not the one who writes.</summary>
        private (int From, int To, char Sign) Special(int i, int from)
        {
            for (var to = i + 1; to <= i + Reach && to < _words.Length; to++)
                if (Speaking.Contains(Word(to)) && (Languages.Contains(Word(to + 1)) || Word(to + 1) is "my" or "good" or "proper" or "better")) return (from, to + 1, '¤');
            if (!Anyone.Contains(Word(i))) return default;
            if (Word(i + 1) is "other" && Word(i + 2) is "than" && Word(i + 3) is "you" or "u") return (from, i + 3, '¤');
            if (Alive.Contains(Word(i + 1))) return (from, i + 1, '¤');
            if (Word(i + 1) is "wey" or "who" or "that" && Word(i + 2) is "isnt" or "isn't" || Word(i + 1) is "not" or "but" && Word(i + 2) is "you" or "u") return (from, i + 2, '¤');
            if (Word(i + 1) is "in" or "from" or "of" or "at" or "on" or "with")
                for (var to = i + 2; to <= i + 5; to++)
                    if ((Desk.Contains(Word(to)) && !NoDesk.Contains(Word(to - 1))) || Places.Contains(Word(to)) || (Desk.Contains(Word(to)) && Word(to - 1) is "your" or "ur" or "the" or "that"))
                        return (from, to, '¤');
            return default;
        }

        private (int From, int To, char Sign) Speaker(int i)
        {
            if (Word(i + 1) is "person" or "speaker" or "speakers" or "people" or "agent" or "rep" or "colleague" or "operator" or "advisor" or "adviser") return (Article(i), i + 1, '¤');
            return Word(i + 1) is "speaking" && Word(i + 2) is { IsEmpty: false } who && (Somebody.Contains(who) || who is "agent" or "employee" or "rep" or "operator" or "advisor" or "support")
                ? (Article(i), i + 2, '¤')
                : default;
        }

        private bool Earlier(int i)
        {
            for (var at = i + 1; at <= i + 3; at++)
                if (Talked.Contains(Word(at))) return Word(i + 1) is "i" or "we" or "who" or "that" or "whom";
            return false;
        }

        private (int From, int To, char Sign) DeskAt(int i)
        {
            if (!Adjoins(i - 1)) return default;
            if (Word(i - 1) is "your" or "ur" or "that" or "the") return Word(i) is "line" or "side" or "lot" or "people" or "guys" or "folks" ? default : (i - 1, i, Desks);
            if (NoDesk.Contains(Word(i - 1)) || Word(i - 1).EndsWith("ing") && Word(i) is "line") return default;
            for (var from = i - 2; from >= i - 4 && from >= 0; from--)
                if (Word(from) is "your" or "ur" or "the" or "that" or "to" or "with") return (Word(from) is "to" or "with" ? from + 1 : from, i, Desks);
            return (i - 1, i, Desks);
        }

        /// <summary>Where a place begins that somebody is asked to be put through to; -1 when it is only named.</summary>
        private int PlaceAt(int i)
        {
            var from = Word(i - 1) is "the" or "your" or "ur" ? i - 1 : i;
            if (Word(from - 1) is not ("to" or "with" or "onto") || (Adjoins(i) && !IsPlaceEnd(Word(i + 1)))) return -1;
            for (var at = from - 2; at >= from - 6 && at >= 0; at--)
                if (Word(at) is "connect" or "transfer" or "put" or "pass" or "switch" or "patch" or "link" or "hook" or "transferred" or "connected" or "move") return from;
            return -1;
        }

        private static bool IsPlaceEnd(ReadOnlySpan<char> next) =>
            next is "and" or "please" or "pls" or "plz" or "now" or "so" or "for" or "because" or "directly" or "instead" or "i" or "they" or "about" or "then" or "team" or "people" or "who" or "on";
    }
}
