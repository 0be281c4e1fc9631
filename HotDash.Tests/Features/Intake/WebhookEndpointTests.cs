using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using HotDash.Sandbox;
using HotDash.Tests.Support;
using HotDash.Web.Features.Intake;
using HotDash.Web.Gateways.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.Intake;

/// <summary>The real endpoint over real HTTP.</summary>
public sealed class WebhookEndpointTests : IAsyncLifetime
{
    private const string Body = """{"event":"conversation_updated","id":42}""";
    private HotDashUnderTest _hotDash = null!;
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hotDash = await HotDashUnderTest.OpenAsync();
        (_app, _http) = await ServeAsync(_hotDash);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await _hotDash.DisposeAsync();
    }

    [Fact]
    public async Task A_genuine_one_is_stored_raw_and_answered_and_is_no_truth_yet()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Signed(Body, delivery: "d-1")));
        var stored = Assert.Single(await _hotDash.Get<WebhookStore>().TakeAsync(Ct));
        Assert.Equal(("d-1", Body), (stored.DeliveryId, Encoding.UTF8.GetString(stored.Body)));
        Assert.Equal(0L, await _hotDash.ValueAsync("select count(*) from conversations"));
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_taken_when_it_is_signed()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Signed("not json at all")));
        Assert.Single(await _hotDash.Get<WebhookStore>().TakeAsync(Ct));
    }

    [Theory]
    [InlineData("d-1")]
    [InlineData(null)]
    public async Task A_second_delivery_is_answered_and_not_stored(string? delivery)
    {
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await PostAsync(Signed(Body, delivery)));
        Assert.Single(await _hotDash.Get<WebhookStore>().TakeAsync(Ct));
        Assert.Equal((1, 2), (Count("accepted"), Count("duplicate")));
    }

    [Theory]
    [InlineData("unsigned", "NotSigned")]
    [InlineData("stale", "Stale")]
    [InlineData("malformed", "Malformed")]
    [InlineData("wrong", "WrongSignature")]
    [InlineData("changed", "WrongSignature")]
    public async Task What_is_not_Chatwoots_is_refused_and_leaves_nothing(string what, string counted)
    {
        var request = what switch
        {
            "stale" => Signed(Body, at: _hotDash.Clock.GetUtcNow().AddMinutes(-6)),
            "wrong" => Signed(Body, secret: "another"),
            _ => Signed(Body),
        };
        if (what == "unsigned") request.Headers.Remove("X-Chatwoot-Signature");
        if (what == "changed") request.Content = Json(Body.Replace("42", "43", StringComparison.Ordinal));
        if (what == "malformed")
        {
            request.Headers.Remove("X-Chatwoot-Timestamp");
            request.Headers.Add("X-Chatwoot-Timestamp", "now");
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(request));
        await AssertNothingAsync(counted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_a_megabyte_is_refused_whether_or_not_it_says_so(bool chunked)
    {
        var request = Signed("\"" + new string('x', 1 << 20) + "\"");
        request.Headers.TransferEncodingChunked = chunked;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(request));
        await AssertNothingAsync("too_large");
    }

    [Fact]
    public async Task A_body_of_exactly_a_megabyte_is_taken() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Signed("\"" + new string('x', (1 << 20) - 2) + "\"")));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Another_kind_of_body_is_refused(string? type)
    {
        var request = Signed(Body);
        request.Content!.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(request));
        await AssertNothingAsync("not_json");
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_taken()
    {
        await using var open = await HotDashUnderTest.OpenAsync(with: s => s with { Chatwoot = s.Chatwoot with { WebhookSecret = null } });
        var (app, http) = await ServeAsync(open);
        await using (app)
        using (http)
        using (var answer = await http.SendAsync(Signed(Body, secret: ""), Ct)) Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await open.Get<WebhookStore>().TakeAsync(Ct));
    }

    private static async Task<(WebApplication App, HttpClient Http)> ServeAsync(HotDashUnderTest hotDash)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        builder.Services.AddSingleton(hotDash.Settings.Chatwoot).AddSingleton(hotDash.Get<WebhookStore>())
            .AddSingleton(hotDash.Get<WebhookCounts>()).AddSingleton(hotDash.Time);
        var app = builder.Build();
        app.UseRouting();
        app.MapChatwootWebhook();
        await app.StartAsync(Ct);
        return (app, new HttpClient { BaseAddress = SandboxApp.AddressOf(app) });
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private HttpRequestMessage Signed(
        string body, string? delivery = null, DateTimeOffset? at = null, string secret = HotDashUnderTest.Secret)
    {
        var timestamp = (at ?? _hotDash.Clock.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/webhooks/chatwoot", UriKind.Relative)) { Content = Json(body) };
        request.Headers.Add("X-Chatwoot-Timestamp", timestamp);
        request.Headers.Add("X-Chatwoot-Signature", "sha256=" + Convert.ToHexStringLower(signature));
        if (delivery is not null) request.Headers.Add("X-Chatwoot-Delivery", delivery);
        return request;
    }

    private async Task<HttpStatusCode> PostAsync(HttpRequestMessage request)
    {
        using (request)
        using (var answer = await _http.SendAsync(request, Ct)) return answer.StatusCode;
    }

    private async Task AssertNothingAsync(string counted)
    {
        Assert.Equal(0L, await _hotDash.ValueAsync("select count(*) from webhooks"));
        Assert.Equal(1, Count(counted));
    }

    private long Count(string what) => _hotDash.Get<WebhookCounts>().Read().GetValueOrDefault(what);
}
