using HotDash.Core.Decisions;
using HotDash.Core.Escalations;
using HotDash.Core.Guardrails;
using HotDash.Tests.Support;
using HotDash.Web.Features.Audit;

namespace HotDash.Tests.Features.Audit;

public sealed class AuditDetailTests : AuditContext
{
    [Fact]
    public void A_reply_stands_against_its_suggestion_word_by_word()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava, note: "Promised by phone.", warn: "The customer asked twice."));
        Log.Follow(id, LedgerActions.Succeeded, remoteId: 9001);

        var page = Open(decision: id);

        var diff = page.Find("[data-testid=audit-detail] [data-testid=audit-diff]");
        Assert.Equal(["leaves tomorrow"], diff.QuerySelectorAll("del").Select(d => d.TextContent));
        Assert.Equal(["left today"], diff.QuerySelectorAll("ins").Select(d => d.TextContent));
        Assert.Equal("Promised by phone.", page.Find("[data-testid=audit-note]").TextContent);
        Assert.Equal("The customer asked twice.", page.Find("[data-testid=audit-warn-reason]").TextContent);
        Assert.Contains("Chatwoot message 9001", page.Find("[data-testid=audit-outcome]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("[data-testid=audit-row]").GetAttribute("data-current"));
    }

    [Fact]
    public void What_the_guardrails_said_stands_in_words_with_its_advice()
    {
        SignIn(Riley);
        var facts = Planned.Facts() with
        {
            Judgement = new Judgement([new Verdict("PRM-01", "G3", Severity.Warn, "The sum is not known.", "Name the order.") { Text = "$640" }]),
        };
        var id = Log.Add(DecisionPlan.Approve(facts, "Hi, $640.", "", null, "Agreed by phone."));

        var verdict = Open(decision: id).Find("[data-testid=audit-verdict]");

        Assert.Equal(("PRM-01", "warn"), (verdict.GetAttribute("data-rule"), verdict.GetAttribute("data-severity")));
        Assert.Equal("Needed a reason: The sum is not known.", verdict.QuerySelector(".verdict-what")!.TextContent.Trim());
        Assert.Equal("$640", verdict.QuerySelector("q")!.TextContent);
        Assert.Equal("Name the order.", verdict.QuerySelector(".verdict-advice")!.TextContent);
    }

    [Fact]
    public void A_verdict_that_an_older_version_kept_shows_what_is_there() => Assert.Equal(
        (null, null, "$640"),
        DecisionPayload.Read("""{"verdicts":[{"rule":"PRM-01","severity":"Warn","text":"$640"}],"what":{}}""").Verdicts.Select(v => (v.Message, v.Advice, v.Text)).Single());

    [Fact]
    public void A_row_leads_to_its_decision_and_keeps_the_filters()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava, 7));

        var page = Open("?conversation=7");

        Assert.Equal($"/audit/{id}?conversation=7", page.Find(".audit-link").GetAttribute("href"));
    }

    [Fact]
    public void Closing_leads_back_to_the_same_list()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava, 7));

        Assert.Equal("/audit?conversation=7", Open("?conversation=7", id).Find("[data-testid=audit-close]").GetAttribute("href"));
    }

    [Fact]
    public void The_proof_and_the_stored_payload_are_there()
    {
        SignIn(Riley);
        var decision = Approved(Ava);
        var id = Log.Add(decision);

        var page = Open(decision: id);

        var detail = page.Find("[data-testid=audit-detail]");
        Assert.Contains(decision.OpId.ToString(), detail.TextContent, StringComparison.Ordinal);
        Assert.Contains(LedgerHash.Genesis, detail.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"operator_name\": \"Ava Brooks\"", page.Find("#audit-payload").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_text_and_never_markup()
    {
        SignIn(Riley);
        var decision = DecisionPlan.Approve(Planned.Facts(by: Ava), "<img src=x onerror=alert(1)>", "<b>n</b>", new SuggestionShown("a@1", "<i>"), null);

        var page = Open(decision: Log.Add(decision));

        Assert.Empty(page.FindAll("[data-testid=audit-detail] img, [data-testid=audit-detail] b, [data-testid=audit-detail] i"));
    }

    [Fact]
    public void An_erased_decision_says_so_and_keeps_its_proof()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava));
        Log.Follow(id, LedgerActions.Succeeded);
        Log.Erase(id);

        var page = Open(decision: id);

        Assert.NotNull(page.Find("[data-testid=audit-erased]"));
        Assert.Contains("Erased", page.Find("[data-testid=audit-row]").TextContent, StringComparison.Ordinal);
        Assert.Contains(LedgerHash.Genesis, page.Find("[data-testid=audit-detail]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#audit-payload, [data-testid=audit-diff]"));
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("""{"what": "a string", "verdicts": {"x": 1}, "customer": 7}""")]
    [InlineData("""{"what": {"reply": ["x"], "suggestion": 3, "evidence_detail": []}, "verdicts": [1, null, {}]}""")]
    [InlineData("not JSON at all")]
    public void A_payload_of_another_shape_is_shown_as_it_is_stored(string payload)
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava), payload: payload);

        var page = Open(decision: id);

        Assert.Equal(
            string.Concat(payload.Where(c => !char.IsWhiteSpace(c))),
            string.Concat(page.Find("#audit-payload").TextContent.Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void An_escalation_shows_its_reason_and_its_hand_off()
    {
        SignIn(Riley);
        var handOff = new HandOff { Context = "Wants 640 dollars back.", Expectation = "A call.", Recommendation = "Refund it." };
        var id = Log.Add(DecisionPlan.Escalate(Planned.Facts(by: Ava), EscalationReason.RefundOverLimit, handOff, "", Riley));

        var detail = Open(decision: id).Find("[data-testid=audit-detail]").TextContent;

        Assert.Contains("Refund over the limit", detail, StringComparison.Ordinal);
        Assert.Contains("Wants 640 dollars back.", detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolving_shows_its_evidence_and_the_verdicts()
    {
        SignIn(Riley);
        var facts = Planned.Facts(by: Ava) with
        {
            Judgement = new Judgement([new Verdict("G11", "G11", Severity.Warn, "Look.", "Do.") { Text = "my refund" }]),
        };
        var id = Log.Add(DecisionPlan.Resolve(facts, new ResolveEvidence.FollowUpPlan("Noah Kim", new DateOnly(2026, 10, 14), "Call back"), ""));

        var detail = Open(decision: id).Find("[data-testid=audit-detail]").TextContent;

        Assert.Contains("Follow up plan", detail, StringComparison.Ordinal);
        Assert.Contains("Noah Kim", detail, StringComparison.Ordinal);
        Assert.Contains("my refund", detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_an_outcome_leads_to_its_decision()
    {
        SignIn(Riley);
        var id = Log.Add(Approved(Ava));
        var outcome = Log.Follow(id, LedgerActions.Refused, detail: "A new message came in.");

        var page = Open(decision: outcome);

        Assert.Contains("A new message came in.", page.Find("[data-testid=audit-outcome]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Approved a reply", page.Find("#decision-title").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_colleagues_decision_is_not_there_for_an_operator()
    {
        SignIn(Ava);
        var theirs = Log.Add(Approved(Riley));

        var page = Open(decision: theirs);

        Assert.NotNull(page.Find("[data-testid=audit-detail-missing]"));
        Assert.DoesNotContain(Sent, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_of_a_colleagues_decision_is_no_way_in()
    {
        SignIn(Ava);
        var theirs = Log.Add(Approved(Riley));
        var outcome = Log.Follow(theirs, LedgerActions.Abandoned, by: Ava.Email);

        Assert.NotNull(Open(decision: outcome).Find("[data-testid=audit-detail-missing]"));
    }
}
