using System.Globalization;
using System.Text;
using HotDash.Tests.Support;
using HotDash.Web.Features.Intake;

namespace HotDash.Tests.Features.Intake;

public sealed class WebhookSignatureTests
{
    private const string Timestamp = "1785235885";
    private const string Signature = "sha256=68fe1e5846e8665e2cf532a37c0eadda71b4479eb85d1cca847a937dfc40042f";
    private static readonly byte[] Body = """{"event":"conversation_updated","id":42}"""u8.ToArray();
    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1785235885);

    [Fact]
    public void The_known_vector_is_genuine() => Assert.Equal(WebhookVerdict.Genuine, Verify());

    [Theory]
    [InlineData(-300, WebhookVerdict.Genuine)]
    [InlineData(300, WebhookVerdict.Genuine)]
    [InlineData(-301, WebhookVerdict.Stale)]
    [InlineData(301, WebhookVerdict.Stale)]
    [InlineData(31_536_000, WebhookVerdict.Stale)]
    public void It_holds_five_minutes_in_both_directions(int later, WebhookVerdict verdict) =>
        Assert.Equal(verdict, Verify(now: Sent.AddSeconds(later)));

    [Theory]
    [InlineData(null, Timestamp)]
    [InlineData("", Timestamp)]
    [InlineData(Signature, null)]
    [InlineData(Signature, "")]
    public void Without_either_header_it_is_not_signed(string? signature, string? timestamp) =>
        Assert.Equal(WebhookVerdict.NotSigned, WebhookSignature.Verify(signature, timestamp, Body, HotDashUnderTest.Secret, Sent));

    [Theory]
    [InlineData("68fe1e5846e8665e2cf532a37c0eadda71b4479eb85d1cca847a937dfc40042f", Timestamp)]
    [InlineData("sha256=68fe", Timestamp)]
    [InlineData("sha256=68fe1e5846e8665e2cf532a37c0eadda71b4479eb85d1cca847a937dfc40042f00", Timestamp)]
    [InlineData("sha256=zzfe1e5846e8665e2cf532a37c0eadda71b4479eb85d1cca847a937dfc40042f", Timestamp)]
    [InlineData("SHA256=68fe1e5846e8665e2cf532a37c0eadda71b4479eb85d1cca847a937dfc40042f", Timestamp)]
    [InlineData(Signature, "soon")]
    [InlineData(Signature, "-1785235885")]
    [InlineData(Signature, " 1785235885")]
    [InlineData(Signature, "1785235885.0")]
    [InlineData(Signature, "99999999999999999999")]
    [InlineData(Signature, "999999999999999")]
    public void Headers_in_another_form_are_malformed(string signature, string timestamp) =>
        Assert.Equal(WebhookVerdict.Malformed, WebhookSignature.Verify(signature, timestamp, Body, HotDashUnderTest.Secret, Sent));

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        for (var i = 0; i < Body.Length; i++)
        {
            var changed = Body.ToArray();
            changed[i] ^= 1;
            Assert.Equal(WebhookVerdict.WrongSignature, WebhookSignature.Verify(Signature, Timestamp, changed, HotDashUnderTest.Secret, Sent));
        }

        Assert.Equal(WebhookVerdict.WrongSignature, Verify(secret: HotDashUnderTest.Secret + "x"));
        Assert.Equal(WebhookVerdict.WrongSignature, WebhookSignature.Verify(Signature, "1785235886", Body, HotDashUnderTest.Secret, Sent));
    }

    [Fact]
    public void Another_implementation_signs_alike()
    {
        var theirs = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(
            Encoding.ASCII.GetBytes(HotDashUnderTest.Secret),
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Timestamp}.{Encoding.UTF8.GetString(Body)}"))));
        Assert.Equal(Signature, "sha256=" + theirs);
    }

    private static WebhookVerdict Verify(DateTimeOffset? now = null, string secret = HotDashUnderTest.Secret) =>
        WebhookSignature.Verify(Signature, Timestamp, Body, secret, now ?? Sent);
}
