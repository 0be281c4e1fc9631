using HotDash.Sandbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HotDash.Tests.Sandbox;

public sealed class ImportTests
{
    /// <summary>A conversation whose customer asked, was answered, and asks again; its newest activity is at 2,000.</summary>
    internal static string Line(int id) => $$"""
        {"id":{{id}},"inbox_id":6,"status":"open","labels":["vip"],"created_at":1000,"waiting_since":2000,"last_activity_at":2000,"meta":{"channel":"Channel::WebWidget","sender":{"id":{{id}},"name":null} },"messages":[{"id":{{id}}01,"message_type":0,"content":"Hello","created_at":1000,"private":false,"sender":{"type":"contact"} },{"id":{{id}}02,"message_type":1,"content":"Hi","created_at":1500,"sender":{"id":1,"type":"user","name":"Agent"} },{"id":{{id}}03,"message_type":0,"content":"And now?","created_at":2000} ] }
        """.ReplaceLineEndings("");

    [Fact]
    public async Task A_file_replaces_the_sample_and_its_newest_activity_is_now()
    {
        await using var sandbox = await StartAsync(Line(1), Line(2));
        var conversation = await sandbox.ConversationAsync(1);
        var now = sandbox.Time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(now, conversation["waiting_since"]!.GetValue<long>());
        Assert.Equal(now - 1000, conversation["created_at"]!.GetValue<long>());
        Assert.Equal(now - 500, conversation["first_reply_created_at"]!.GetValue<long>());
        Assert.Equal(1, conversation["unread_count"]!.GetValue<int>());
        Assert.Null(conversation["meta"]!["sender"]!["name"]);
        Assert.Equal(["Hello", "Hi", "And now?"], (await sandbox.MessagesAsync(1)).Select(message => message!["content"]!.GetValue<string>()));
        Assert.Equal("Agent", (await sandbox.MessagesAsync(1))[1]!["sender"]!["name"]!.GetValue<string>());
        Assert.Contains((await sandbox.GetAsync("inboxes"))["payload"]!.AsArray(), inbox => inbox!["name"]!.GetValue<string>() == "Inbox 6");
        Assert.Equal(2, (await sandbox.GetAsync("conversations"))["data"]!["meta"]!["all_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Bad_lines_are_named_by_number_and_skipped()
    {
        var log = new LineLog();
        await using var sandbox = await StartAsync(log, Line(1), "{\"id\":", "[]", """{"id":9}""", "", """{"id":8,"messages":[5]}""", Line(2));
        Assert.Equal(2, (await sandbox.GetAsync("conversations"))["data"]!["meta"]!["all_count"]!.GetValue<int>());
        Assert.Equal([2, 3, 4, 6], log.Lines.Select(line => int.Parse(
            line["Sandbox:Conversations line ".Length..line.IndexOf(':', 23)], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Sandbox:Conversations line 4: no messages, skipped", log.Lines);
    }

    [Fact]
    public async Task A_message_is_enough_of_a_conversation()
    {
        await using var sandbox = await StartAsync("""{"messages":[{"content":"help","created_at":5}]}""");
        var only = Assert.Single((await sandbox.GetAsync("conversations"))["data"]!["payload"]!.AsArray())!;
        Assert.Equal("Channel::WebWidget", only["meta"]!["channel"]!.GetValue<string>());
        Assert.Equal(sandbox.Time.GetUtcNow().ToUnixTimeSeconds(), only["waiting_since"]!.GetValue<long>());
    }

    [Fact]
    public async Task Ids_that_come_twice_are_given_anew()
    {
        await using var sandbox = await StartAsync(Line(1), Line(1));
        var list = (await sandbox.GetAsync("conversations"))["data"]!["payload"]!.AsArray();
        Assert.Equal(2, list.Select(item => item!["id"]!.GetValue<long>()).Distinct().Count());
        Assert.Equal(3, (await sandbox.MessagesAsync(2)).Count);
    }

    [Theory]
    [InlineData(null, "cannot read")]
    [InlineData("", "is empty")]
    [InlineData("not json", "holds no conversation")]
    public async Task A_file_without_conversations_stops_the_start(string? content, string sentence)
    {
        var directory = Directory.CreateTempSubdirectory("sandbox").FullName;
        var file = Path.Combine(directory, "c.jsonl");
        if (content is not null) await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var options = SandboxDriver.Quiet(directory) with { Conversations = file };
        var refused = Assert.Throws<SandboxStartException>(() => SandboxApp.Build(options, SandboxDriver.Clock()));
        Assert.StartsWith("Sandbox:Conversations", refused.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Null(SandboxStoreFile.ReadSource(directory));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void The_script_is_off_with_a_file_and_on_with_the_sample()
    {
        Assert.True(new SandboxOptions().ScriptRuns);
        Assert.False(new SandboxOptions { Conversations = "c.jsonl" }.ScriptRuns);
        Assert.True(new SandboxOptions { Conversations = "c.jsonl", Script = true }.ScriptRuns);
    }

    private static Task<SandboxDriver> StartAsync(params string[] lines) => StartAsync(NullLoggerFactory.Instance, lines);

    private static Task<SandboxDriver> StartAsync(ILoggerFactory loggers, params string[] lines) =>
        SandboxDriver.StartAsync(options =>
        {
            var file = Path.Combine(options.DataDirectory, "c.jsonl");
            File.WriteAllLines(file, lines);
            return options with { Conversations = file, Loggers = loggers };
        });

    private sealed class LineLog : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) =>
            categoryName.EndsWith("ConversationsFile", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
