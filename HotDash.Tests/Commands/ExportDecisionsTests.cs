using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Commands;

namespace HotDash.Tests.Commands;

public sealed class ExportDecisionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_can_be_verified_by_its_own_bytes()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 3);
        await bench.SignAsync();
        await bench.CommitAsync(1, from: 10);
        var file = bench.At("deeper/all.ndjson");
        Assert.Equal((0, $"4 rows were written to {file}."), await bench.RunAsync("export-decisions", "--out", file));
        var lines = await File.ReadAllLinesAsync(file, Ct);
        Assert.Equal(6, lines.Length);
        var previous = LedgerHash.Genesis;
        foreach (var row in lines[1..^1].Select(line => JsonDocument.Parse(line).RootElement))
        {
            string Text(string name) => row.GetProperty(name).GetString()!;
            var digest = LedgerHash.Commit(Convert.FromHexString(Text("payload_salt")), Text("payload"));
            Assert.Equal((digest, previous), (Text("payload_digest"), Text("prev_hash")));
            previous = Text("hash");
        }

        var whole = await File.ReadAllBytesAsync(file, Ct);
        var before = whole.AsSpan(0, whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(before)), JsonDocument.Parse(lines[^1]).RootElement.GetProperty("sha256").GetString());
        var (exit, output) = await bench.RunAsync("verify-audit", "--ndjson", file);
        Assert.Equal(0, exit);
        Assert.StartsWith("The log is whole: 4 rows, through 4, 1 checkpoint", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(bench.At("deeper")));
    }

    [Theory]
    [InlineData("\"action\":\"chatwoot.approve_send\"", "\"action\":\"chatwoot.note\"", 4, "Row 3 was changed")]
    [InlineData("Hello", "Hallo", 4, "The payload of row 3 was changed")]
    [InlineData("\"seq\"", "\"sec\"", 4, "Line 4 is not a row")]
    [InlineData("\"contents\":\"whole\"", "\"contents\":\"whole\" ", 1, "A line was changed")]
    [InlineData("\"count\":5", "\"count\":6", 7, "The footer counts other rows")]
    [InlineData("\"type\":\"footer\"", "\"type\":\"x\"", 7, "Line 7 is not a row")]
    public async Task A_changed_export_is_named(string from, string to, int line, string sentence)
    {
        await using var bench = await AuditBench.OpenAsync(rows: 5);
        await bench.RunAsync("export-decisions", "--out", bench.At("a"));
        var lines = await File.ReadAllLinesAsync(bench.At("a"), Ct);
        var changed = lines[line - 1].Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(lines[line - 1], changed);
        lines[line - 1] = changed;
        await AssertBroken(bench, lines, sentence);
    }

    [Fact]
    public async Task Lines_that_were_removed_moved_or_added_are_named()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 5);
        await bench.RunAsync("export-decisions", "--out", bench.At("a"));
        var lines = await File.ReadAllLinesAsync(bench.At("a"), Ct);
        await AssertBroken(bench, [.. lines[..3], .. lines[4..]], "Row 3 is missing");
        await AssertBroken(bench, [.. lines[..2], lines[3], lines[2], .. lines[4..]], "Row 2 is out of order");
        await AssertBroken(bench, [.. lines[..5], lines[6]], "Row 5 is missing");
        await AssertBroken(bench, lines[..6], "The footer is missing");
        await AssertBroken(bench, [.. lines, lines[1]], "Line 8 stands after the footer");
    }

    [Fact]
    public async Task A_part_begins_and_ends_where_its_time_does()
    {
        await using var bench = await AuditBench.OpenAsync();
        var start = bench.HotDash.Time.GetUtcNow();
        foreach (var minute in (int[])[0, 10, 20, 30])
        {
            bench.HotDash.Clock.SetUtcNow(start.AddMinutes(minute));
            await bench.CommitAsync(1, from: minute + 1);
        }

        var (exit, _) = await bench.RunAsync(
            "export-decisions", "--since", $"{start.AddMinutes(5):O}", "--until", $"{start.AddMinutes(25):O}", "--out", bench.At("a"));
        Assert.Equal(0, exit);
        Assert.Equal([2L, 3L], Numbers(bench.At("a")));
        var (verified, output) = await bench.RunAsync("verify-audit", "--ndjson", bench.At("a"));
        Assert.Equal(0, verified);
        Assert.Contains("a part of the log", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selection_says_that_its_chain_cannot_be_followed()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 4);
        var (exit, output) = await bench.RunAsync("export-decisions", "--conversation", "3", "--operator", "AVA.brooks@hotrodan.example",
            "--action", "chatwoot.", "--out", bench.At("a"));
        Assert.Equal((0, $"1 row was written to {bench.At("a")}; a selection, so its chain cannot be followed."), (exit, output));
        Assert.Equal([3L], Numbers(bench.At("a")));
        (exit, output) = await bench.RunAsync("verify-audit", "--ndjson", bench.At("a"));
        Assert.Equal(0, exit);
        Assert.Contains("a selection", output, StringComparison.Ordinal);
        (exit, output) = await bench.RunAsync("export-decisions", "--operator", "' or 1=1 --", "--out", bench.At("b"));
        Assert.Equal((0, true), (exit, output.StartsWith("0 rows", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("chatwoot.approve")]
    [InlineData("nothing.")]
    public async Task An_action_that_the_log_does_not_have_is_refused(string action)
    {
        await using var bench = await AuditBench.OpenAsync(rows: 1);
        var (exit, output) = await bench.RunAsync("export-decisions", "--action", action, "--out", bench.At("a"));
        Assert.Equal(2, exit);
        Assert.StartsWith($"--action: \"{action}\" is no action of the log; it has chatwoot.approve_send, ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(bench.At("a")));
    }

    [Fact]
    public async Task An_empty_log_is_exported_and_verified()
    {
        await using var bench = await AuditBench.OpenAsync();
        Assert.Equal(0, (await bench.RunAsync("export-decisions", "--out", bench.At("a"))).Exit);
        Assert.Equal(0, (await bench.RunAsync("verify-audit", "--ndjson", bench.At("a"))).Exit);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"\n", "\"say \"\"x\"\"\n\"")]
    [InlineData("plain = text", "plain = text")]
    [InlineData(null, "")]
    public void A_csv_field_is_text_and_nothing_else(string? value, string field) => Assert.Equal(field, CsvWriter.Field(value));

    [Fact]
    public async Task Csv_has_a_header_and_a_record_a_row()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 2);
        Assert.Equal(0, (await bench.RunAsync("export-decisions", "--format", "csv", "--out", bench.At("a.csv"))).Exit);
        var records = (await File.ReadAllTextAsync(bench.At("a.csv"), Ct)).Split("\r\n");
        Assert.Equal(4, records.Length);
        Assert.StartsWith("seq,id,op_id,decision_id,created_at,scope,decision_type,action,operator_email,conversation_id,payload,", records[0], StringComparison.Ordinal);
        Assert.StartsWith("2,", records[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_as_it_is()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 1);
        await File.WriteAllTextAsync(bench.At("a"), "precious", Ct);
        var (exit, output) = await bench.RunAsync("export-decisions", "--out", bench.At("a"));
        Assert.Equal((2, $"--out: \"{bench.At("a")}\" exists; nothing was written. Name another file."), (exit, output));
        Assert.Equal("precious", await File.ReadAllTextAsync(bench.At("a"), Ct));
        await using (var target = ExportTarget.Create(bench.At("late"), "--out"))
        {
            await File.WriteAllTextAsync(bench.At("late"), "precious", Ct);
            await Assert.ThrowsAsync<HotDash.Web.Gateways.Store.StartRefusedException>(() => target.CompleteAsync(Ct));
        }

        Assert.Equal("precious", await File.ReadAllTextAsync(bench.At("late"), Ct));
        Assert.Empty(Directory.GetFiles(bench.At(""), "*.partial"));
        Assert.Equal(2, (await bench.RunAsync("export-decisions", "--out", bench.At("a/below"))).Exit);
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_behind()
    {
        await using var bench = await AuditBench.OpenAsync(rows: 200);
        using var small = new TemporaryDirectory();
        Assert.SkipUnless(Mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", small.Path), "Needs the right to mount a small file system.");
        try
        {
            var (exit, output) = await bench.RunAsync("export-decisions", "--out", small.At("a"));
            Assert.Equal(1, exit);
            Assert.StartsWith("Nothing was exported: ", output, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', output);
            Assert.Empty(Directory.GetFiles(small.Path));
        }
        finally
        {
            Assert.True(Run("umount", small.Path));
        }
    }

    [Theory]
    [InlineData("--since", "yesterday")]
    [InlineData("--since", "2026-10-12T15:00:00")]
    [InlineData("--until", "2026-13-01")]
    [InlineData("--until", "12.10.2026")]
    [InlineData("--since", "")]
    public async Task A_bad_time_is_refused_in_one_sentence(string option, string text)
    {
        await using var bench = await AuditBench.OpenAsync();
        var (exit, output) = await bench.RunAsync("export-decisions", option, text, "--out", bench.At("a"));
        Assert.Equal(2, exit);
        Assert.StartsWith(option + ": ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(bench.At("a")));
    }

    [Theory]
    [InlineData("2026-10-12", "2026-10-12T00:00:00.0000000+00:00")]
    [InlineData("2026-10-12T15:00Z", "2026-10-12T15:00:00.0000000+00:00")]
    [InlineData("2026-10-12T15:00:01.5+02:00", "2026-10-12T15:00:01.5000000+02:00")]
    public void A_good_time_is_read(string text, string time) => Assert.Equal(time, $"{TimeArgument.Read("--since", text):O}");

    [Fact]
    public async Task The_beginning_must_be_before_the_end() => Assert.Equal(2, await CommandLine.RunAsync(
        ["export-decisions", "--since", "2026-10-12", "--until", "2026-10-12"], TextWriter.Null, TextWriter.Null, Ct));

    private static async Task AssertBroken(AuditBench bench, string[] lines, string sentence)
    {
        await File.WriteAllBytesAsync(bench.At("b"), Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))), Ct);
        var (exit, output) = await bench.RunAsync("verify-audit", "--ndjson", bench.At("b"));
        Assert.StartsWith(sentence, output, StringComparison.Ordinal);
        Assert.Equal(1, exit);
    }

    private static List<long> Numbers(string file) => File.ReadAllLines(file)[1..^1]
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("seq").GetInt64()).ToList();

    private static bool Mount(params string[] arguments) => Run("mount", arguments);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
