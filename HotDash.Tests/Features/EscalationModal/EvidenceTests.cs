using CsCheck;
using HotDash.Core.Guardrails;
using HotDash.Web.Features.EscalationModal.Preview;
using HotDash.Web.Features.EscalationModal.Verdicts;

namespace HotDash.Tests.Features.EscalationModal;

/// <summary>The words that caused a finding are marked where they stand.</summary>
public sealed class EvidenceTests : EscalationDialogContext
{
    [Fact]
    public async Task The_customers_words_are_marked_in_the_message_and_say_why()
    {
        var dialog = await OpenAsync(Asked(1, "Hello. Get me a manager <b>now</b>!"));
        var mark = dialog.Find("[data-message-id='1'] mark");
        Assert.Contains("manager", mark.FirstChild!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Must be escalated: The customer asks for a supervisor.", mark.QuerySelector(".visually-hidden")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(dialog.FindAll("[data-message-id='1'] b"));
        Assert.StartsWith("Hello. ", dialog.Find("[data-message-id='1'] .msg-text").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_of_the_reply_stands_marked_among_its_words_and_can_be_shown_in_the_field()
    {
        var dialog = await OpenAsync(Asked(1, "Where is it?"));
        Type(dialog, "Hi Dana, your order arrives on [DATE] at the latest.");
        Until(dialog, () =>
        {
            var card = dialog.Find("[data-testid=verdict][data-rule=SUG-02]");
            Assert.Equal("[DATE]", card.QuerySelector("mark")!.TextContent);
            Assert.Contains("arrives on [DATE] at the latest", card.QuerySelector("q")!.TextContent, StringComparison.Ordinal);
            var show = card.QuerySelector("[data-testid=show-in-reply]")!;
            Assert.Equal(("31", "6"), (show.GetAttribute("data-show-start"), show.GetAttribute("data-show-length")));
        });
    }

    [Fact]
    public async Task The_findings_stand_before_the_buttons_and_are_told_in_one_sentence()
    {
        var dialog = await OpenAsync(Asked(1, "Get me a manager"));
        Type(dialog, "Hi Dana, it arrives on [DATE].");
        Until(dialog, () => Assert.Equal(
            "2 findings: 1 must be escalated, 1 blocked.", dialog.Find("[data-testid=verdict-summary]").TextContent));
        Assert.Empty(dialog.FindAll(".verdicts[aria-live]"));
        var order = dialog.FindAll("[data-testid=verdict], [data-testid=approve-send]").Select(e => e.GetAttribute("data-testid")).ToList();
        Assert.Equal("approve-send", order[^1]);
    }

    [Fact]
    public async Task Of_several_findings_the_bar_tells_the_number_and_leads_to_the_first()
    {
        var dialog = await OpenAsync(Asked(1, "Where is it?"));
        Type(dialog, "Hi Dana, it arrives on [DATE], says [NAME].");
        Until(dialog, () => Assert.Equal("2 things to mend", dialog.Find("[data-testid=why-not] button[data-to-finding]").TextContent));
        Assert.Equal("-1", dialog.Find(".reply [data-testid=verdict]").GetAttribute("tabindex"));

        Type(dialog, "Hi Dana, it arrives on [DATE].");
        Until(dialog, () => Assert.Empty(dialog.FindAll("[data-to-finding]")));
        Assert.NotEmpty(dialog.Find("[data-testid=why-not]").TextContent.Trim());
    }

    [Fact]
    public void Many_warnings_are_folded_and_what_withholds_never_is()
    {
        Verdict Found(int n, Severity severity) => new($"T-{n}", "G5", severity, $"m{n}", "a");
        var list = Render<VerdictList>(p => p.Add(l => l.Judgement, new Judgement(
            [.. Enumerable.Range(0, 6).Select(n => Found(n, Severity.Block)), .. Enumerable.Range(6, 7).Select(n => Found(n, Severity.Warn))])));
        var more = list.Find("[data-testid=verdicts-more]");
        Assert.Equal("3 more: needs a reason", more.QuerySelector("summary")!.TextContent);
        Assert.Equal(["T-10", "T-11", "T-12"], more.QuerySelectorAll("[data-testid=verdict]").Select(v => v.GetAttribute("data-rule")));
        Assert.Equal(13, list.FindAll("[data-testid=verdict]").Count);
        Assert.Equal(["Blocked", "Needs a reason"], list.FindAll(".verdicts > [role=group]").Select(g => g.GetAttribute("aria-label")));
    }

    [Fact]
    public void What_several_rules_find_in_the_same_words_is_one_card_with_the_gravest_first()
    {
        Verdict Sum(string rule, Severity severity) => new(rule, "G3", severity, $"about {rule}", $"mend {rule}") { Start = 4, Length = 4, Text = "$640" };
        var list = Render<VerdictList>(p => p.Add(l => l.Reply, "Get $640 now, $640!").Add(l => l.Judgement, new Judgement(
            [Sum("G3", Severity.Escalate), Sum("PRM-01", Severity.Block), Sum("PRM-02", Severity.Warn), Sum("PRM-01", Severity.Block) with { Start = 14 }])));

        Assert.Equal(2, list.FindAll(".verdict-fold").Count);
        Assert.Equal(["G3", "PRM-01", "PRM-02"], list.Find(".verdict-fold").QuerySelectorAll("[data-testid=verdict]").Select(v => v.GetAttribute("data-rule")));
        Assert.Equal(["escalate", "block", "warn"], list.Find(".verdict-fold").QuerySelectorAll("[data-testid=verdict]").Select(v => v.GetAttribute("data-severity")));
        Assert.Contains("mend PRM-02", list.Find("[data-rule=PRM-02]").TextContent, StringComparison.Ordinal);
        Assert.Single(list.Find(".verdict-fold").QuerySelectorAll("q"));
    }

    [Fact]
    public void The_same_finding_twice_is_shown_once()
    {
        var twice = new Verdict("T-1", "G5", Severity.Warn, "m", "a");
        Assert.Single(Render<VerdictList>(p => p.Add(l => l.Judgement, new Judgement([twice, twice with { }]))).FindAll("[data-testid=verdict]"));
    }

    [Fact]
    public void Marks_that_overlap_become_one_that_says_both()
    {
        var parts = EvidenceMarks.Split("get me your manager or I sue", [At(0, 19, Severity.Warn, "first"), At(12, 10, Severity.Escalate, "second"), At(23, 5, Severity.Warn, "third")]);
        Assert.Equal(["get me your manager or", " ", "I sue"], parts.Select(p => p.Text));
        Assert.Equal([Severity.Escalate, null, Severity.Warn], parts.Select(p => p.Severity));
        Assert.Equal("Needs a reason: first Must be escalated: second", parts[0].Says);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 2)]
    [InlineData(0, 0)]
    [InlineData(9, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void What_does_not_fit_the_text_is_not_marked(int start, int length) =>
        Assert.Equal([new TextPart("hello", null, null)], EvidenceMarks.Split("hello", [At(start, length, Severity.Warn, "m")]));

    [Fact]
    public void Every_text_comes_out_whole_whatever_is_marked() => Gen.Select(
        Gen.String, Gen.Select(Gen.Int[-2, 30], Gen.Int[-2, 30]).Array[0, 8]).Sample((text, spans) => string.Concat(EvidenceMarks.Split(text, spans.Select(s => At(s.Item1, s.Item2, Severity.Warn, "m"))).Select(p => p.Text)) == text);

    [Fact]
    public void Blanks_around_the_words_are_not_marked() => Assert.Equal(
        ["stop. ", "Get me out", " now"], EvidenceMarks.Split("stop. Get me out now", [At(5, 12, Severity.Warn, "m")]).Select(p => p.Text));

    [Fact]
    public void An_excerpt_is_cut_between_words()
    {
        const string Words = "Thank you so much for your patience with us, it arrives on [DATE] and we will certainly let you know at once.";
        var start = Words.IndexOf('[', StringComparison.Ordinal);
        var excerpt = Excerpt.Around(Words, new Verdict("SUG-02", "G5", Severity.Block, "m", "a") { Start = start, Length = 6, Text = "[DATE]" })!;
        Assert.Equal(("…patience with us, it arrives on ", " and we will certainly let you know…"), (excerpt.Before, excerpt.After));
    }

    [Fact]
    public void An_excerpt_keeps_whole_characters_and_says_where_it_was_cut()
    {
        var reply = string.Concat(Enumerable.Repeat("😀", 40)) + "[X]" + string.Concat(Enumerable.Repeat("😀", 40));
        var excerpt = Excerpt.Around(reply, new Verdict("SUG-02", "G5", Severity.Block, "m", "a") { Start = 80, Length = 3, Text = "[X]" })!;
        Assert.Equal(("…", "[X]", "…"), (excerpt.Before[..1], excerpt.Words, excerpt.After[^1..]));
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(excerpt.Before + excerpt.After)));
    }

    [Fact]
    public void A_text_that_has_changed_since_gets_no_excerpt() => Assert.Null(Excerpt.Around(
        "Hi Dana", new Verdict("SUG-02", "G5", Severity.Block, "m", "a") { Start = 3, Length = 4, Text = "Omar" }));

    private static Verdict At(int start, int length, Severity severity, string message) =>
        new("T-1", "G2", severity, message, "a") { Target = VerdictTarget.Message, MessageId = 1, Start = start, Length = length };
}
