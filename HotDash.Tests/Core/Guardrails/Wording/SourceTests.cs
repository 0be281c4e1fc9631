using HotDash.Core.Guardrails;
using HotDash.Tests.Support;

namespace HotDash.Tests.Core.Guardrails.Wording;

/// <summary>PRV-01 (G8), and what colleagues and the past have to do with a reply (G6, G7, G10).</summary>
public sealed class SourceTests
{
    private static readonly DateTimeOffset Now = ConversationBuilder.Noon;

    private static readonly IndexProvenance Fresh = new()
    {
        SetId = "set-7",
        CurrentSetId = "set-7",
        IndexId = "ix-3",
        CurrentIndexId = "ix-3",
        GeneratedAt = Now.AddHours(-2),
        MetadataSha256 = "ab12",
        RecordedSha256 = "AB12",
        EmbeddingModel = "small-3",
        ConfiguredModel = "small-3",
        Documents = 95,
        DocumentsBefore = 100,
        FetchErrors = 3,
        AcceptedFetchErrors = 3,
        SessionStartedAt = Now.AddHours(-1),
        LoggedAt = Now.AddMinutes(-5),
    };

    private static Judgement Judge(IndexProvenance index, GuardrailPolicy? policy = null) => ReplyJudge.Judge(
        ReplyContexts.Reply("Your parcel left Reno on Tuesday.") with
        {
            Suggestion = new SuggestionUsed { Template = "ship_update@1", Index = index },
            Policy = policy ?? GuardrailPolicy.Default,
        });

    public static TheoryData<string, IndexProvenance> Faults => new()
    {
        { "another set", Fresh with { SetId = "set-6" } },
        { "another index", Fresh with { IndexId = "ix-2" } },
        { "too old", Fresh with { GeneratedAt = Now.AddHours(-24) } },
        { "of the future", Fresh with { GeneratedAt = Now.AddMinutes(6) } },
        { "metadata", Fresh with { MetadataSha256 = "cd34" } },
        { "mock providers", Fresh with { UsesMockProviders = true } },
        { "not with large-1", Fresh with { ConfiguredModel = "large-1" } },
        { "from 100 documents to 89", Fresh with { Documents = 89 } },
        { "4 pages", Fresh with { FetchErrors = 4 } },
        { "before the operator signed in", Fresh with { LoggedAt = Now.AddHours(-3) } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_suggestion_from_a_stale_or_foreign_index_is_blocked(string words, IndexProvenance index)
    {
        var v = Assert.Single(Judge(index).Verdicts, v => v.Rule == "PRV-01");
        Assert.Equal((Severity.Block, "G8"), (v.Severity, v.Guardrail));
        Assert.Contains(words, v.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fresh_one_passes_and_what_nobody_told_is_not_judged()
    {
        Assert.DoesNotContain("PRV-01", Judge(Fresh).Rules());
        Assert.DoesNotContain("PRV-01", Judge(new IndexProvenance()).Rules());
        Assert.DoesNotContain("PRV-01", ReplyJudge.Judge(ReplyContexts.Reply("Your parcel left Reno.")).Rules());
    }

    [Fact]
    public void The_strict_mode_wants_an_index_of_this_session()
    {
        var strict = new GuardrailPolicy { IndexFromSession = true };
        Assert.Contains("PRV-01", Judge(Fresh, strict).Rules());
        Assert.DoesNotContain("PRV-01", Judge(Fresh with { GeneratedAt = Fresh.SessionStartedAt }, strict).Rules());
    }

    [Fact]
    public void Development_may_use_mock_providers() => Assert.DoesNotContain(
        "PRV-01", Judge(Fresh with { UsesMockProviders = true }, new GuardrailPolicy { AllowMockProviders = true }).Rules());

    [Theory]
    [InlineData(false, "Riley Chen is deciding on this now.")]
    [InlineData(true, "Riley Chen has already decided.")]
    public void A_colleague_at_it_is_named_and_may_be_taken_over(bool hasDecided, string message)
    {
        var j = ReplyJudge.Judge(ReplyContexts.Reply("Your parcel left Reno.") with { Colleague = new Colleague("Riley Chen", hasDecided) });
        Assert.Contains(j.Verdicts, v => v is { Rule: "G10", Severity: Severity.Warn } && v.Message == message);
        Assert.True(j.ApproveAllowed);
    }

    [Theory]
    [InlineData(null, 1, false)]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    public void A_customer_who_was_let_down_before_is_flagged(int? breaches, int from, bool flagged)
    {
        var j = ReplyJudge.Judge(ReplyContexts.Reply("Your parcel left Reno.") with
        {
            PastBreaches = breaches,
            Policy = new GuardrailPolicy { RepeatBreaches = from },
        });
        Assert.Equal(flagged, j.Rules(Severity.Info).Contains("G7"));
        Assert.True(j.ApproveAllowed);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(23, false)]
    public void A_reply_of_ours_that_stood_for_a_day_is_followed_up(int hours, bool found)
    {
        var x = ReplyContexts.Reply("Is everything all right?", null, new MessageBuilder().Customer("Where is it?").OwnReply("It ships today."));
        var j = ReplyJudge.Judge(x with { Now = x.Messages[^1].CreatedAt.AddHours(hours) });
        Assert.Equal(found, j.Rules(Severity.Info).Contains("G6"));
    }

    [Fact]
    public void Who_answered_needs_no_follow_up()
    {
        var x = ReplyContexts.Reply("Good!", null, new MessageBuilder().Customer("Where is it?").OwnReply("It ships today.").Customer("It is here."));
        Assert.DoesNotContain("G6", ReplyJudge.Judge(x with { Now = x.Now.AddDays(3) }).Rules(Severity.Info));
    }
}
