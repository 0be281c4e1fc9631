using System.Text.Json;
using System.Text.Json.Nodes;
using HotDash.Tests.Support;
using HotDash.Web.Commands;

namespace HotDash.Tests.Commands.Judging;

/// <summary>A folder with an input, and the verb on it.</summary>
internal sealed class JudgeBench : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public string Input => At("in.jsonl");

    public string Output => At("out.jsonl");

    public string At(string name) => _directory.At(name);

    public void Dispose() => _directory.Dispose();

    /// <summary>Runs it to <see cref="Output"/>.</summary>
    public async Task<(int Exit, string[] Lines, string Error)> JudgeAsync(string input, params string[] more)
    {
        await File.WriteAllTextAsync(Input, input, TestContext.Current.CancellationToken);
        var (exit, _, error) = await RunAsync(["--input", Input, "--output", Output, .. more]);
        return (exit, File.Exists(Output) ? await File.ReadAllLinesAsync(Output, TestContext.Current.CancellationToken) : [], error);
    }

    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(["judge", .. args], output, error, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>The one verdict line for one conversation.</summary>
    public async Task<JsonElement> VerdictsAsync(JsonObject conversation, params string[] more)
    {
        var (exit, lines, error) = await JudgeAsync(conversation.ToJsonString() + "\n", more);
        Assert.True(exit == 0, error);
        return JsonElement.Parse(Assert.Single(lines));
    }
}

/// <summary>Conversations as Chatwoot writes them; all of them wait since 1,760,000,000 unless told.</summary>
internal static class Samples
{
    public const long Start = 1_760_000_000;

    /// <summary>A customer's words, one message a minute; a text that begins with "&gt; " is our reply.</summary>
    public static JsonObject Conversation(long id, params string[] texts) => new()
    {
        ["id"] = id,
        ["inbox_id"] = 1,
        ["status"] = "open",
        ["created_at"] = Start,
        ["last_activity_at"] = Start + (60 * texts.Length),
        ["waiting_since"] = Start,
        ["meta"] = new JsonObject { ["sender"] = new JsonObject { ["id"] = 7, ["name"] = "Dana Reyes", ["email"] = "dana@mail.example" } },
        ["messages"] = new JsonArray([.. texts.Select((text, i) => Message((10 * id) + i, text, Start + (60 * i)))]),
    };

    public static JsonObject Suggesting(this JsonObject conversation, string? text)
    {
        conversation["suggestion"] = new JsonObject { ["text"] = text, ["template"] = "ship_update" };
        return conversation;
    }

    public static JsonObject With(this JsonObject conversation, string name, JsonNode? value)
    {
        conversation[name] = value;
        return conversation;
    }

    private static JsonNode Message(long id, string text, long at) => new JsonObject
    {
        ["id"] = id,
        ["message_type"] = text.StartsWith("> ", StringComparison.Ordinal) ? 1 : 0,
        ["content"] = text.StartsWith("> ", StringComparison.Ordinal) ? text[2..] : text,
        ["created_at"] = at,
        ["private"] = false,
    };
}
