using System.Net;

namespace HotDash.Tests.Sandbox;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData(null, "conversations", """{"errors":["You need to sign in or sign up before continuing."]}""")]
    [InlineData("nonsense", "conversations", """{"error":"Invalid Access Token"}""")]
    [InlineData(SandboxDriver.Ava, "webhooks", """{"error":"You are not authorized to do this action"}""")]
    [InlineData(SandboxDriver.Tess, "conversations/1", """{"error":"You are not authorized to do this action"}""")]
    [InlineData(SandboxDriver.Bot, "conversations", """{"error":"Access to this endpoint is not authorized for bots"}""")]
    public async Task Each_refusal_has_its_own_words(string? token, string path, string body)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var reply = await sandbox.ApiAsync("GET", path, token: token);
        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal(body, reply.Text);
    }

    [Theory]
    [InlineData(2, HttpStatusCode.Unauthorized, """{"error":"You are not authorized to access this account"}""")]
    [InlineData(3, HttpStatusCode.Unauthorized, """{"error":"Account is suspended"}""")]
    [InlineData(4, HttpStatusCode.NotFound, """{"error":"Resource could not be found"}""")]
    public async Task Another_account_is_refused(int account, HttpStatusCode status, string body)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var reply = await sandbox.SendAsync("GET", $"/api/v1/accounts/{account}/agents");
        Assert.Equal((status, body), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task The_spelling_with_underscores_is_read_too()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Address, "/api/v1/profile"));
        request.Headers.Add("api_access_token", SandboxDriver.Ava);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_revoked_token_is_an_invalid_one()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        await sandbox.FaultsAsync("""{"revokedTokens":["sandbox-ava.brooks"]}""");
        Assert.Equal("""{"error":"Invalid Access Token"}""", (await sandbox.ApiAsync("GET", "agents", token: SandboxDriver.Ava)).Text);
        Assert.Equal(HttpStatusCode.OK, (await sandbox.ApiAsync("GET", "agents")).Status);
    }

    [Theory]
    [InlineData("sandbox-admin", 1, "administrator")]
    [InlineData("sandbox-ava.brooks", 2, "agent")]
    [InlineData("sandbox-noah.kim", 3, "agent")]
    [InlineData("sandbox-lena.fischer", 4, "agent")]
    [InlineData("sandbox-morgan.patel", 5, "administrator")]
    [InlineData("sandbox-riley.chen", 6, "administrator")]
    [InlineData("sandbox-tess.nguyen", 7, "agent")]
    public async Task Everybody_on_the_roster_has_a_token(string token, long id, string role)
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var profile = (await sandbox.SendAsync("GET", "/api/v1/profile", token: token)).Json;
        Assert.Equal((id, role), (profile["id"]!.GetValue<long>(), profile["accounts"]![0]!["role"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Somebody_in_no_inbox_lists_nothing()
    {
        await using var sandbox = await SandboxDriver.StartAsync();
        var list = await sandbox.GetAsync("conversations?status=all", SandboxDriver.Tess);
        Assert.Equal(0, list["data"]!["meta"]!["all_count"]!.GetValue<int>());
    }
}
