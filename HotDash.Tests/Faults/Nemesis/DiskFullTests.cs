using System.Globalization;
using HotDash.Core.Conversations;
using HotDash.Tests.Gateways.Contract;
using HotDash.Tests.Sandbox;
using HotDash.Tests.Support;
using HotDash.Tests.Support.Postgres;
using HotDash.Tests.Support.Processes;
using HotDash.Web.Features.EscalationModal;
using HotDash.Web.Gateways.Store;
using Npgsql;

namespace HotDash.Tests.Faults.Nemesis;

/// <summary>Fault 18: the disk is full; first the tables cannot grow, then the write-ahead log cannot.</summary>
public sealed class DiskFullTests
{
    private const string Kept = "A draft from before the disk was full.";
    private const int Conversations = 800;
    /// <summary>Refused for certain, or cut off in the middle of it: both say so.</summary>
    private static readonly string[] s_sentences =
        ["The decision could not be logged, so nothing was sent.", "It is not certain that this was logged."];
    private static readonly ConversationId First = new(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_refuses_decisions_with_a_sentence_keeps_drafts_and_is_over_when_there_is_room()
    {
        if (!FaultSeeds.IsLongRun) Assert.Skip("The full disk takes about a minute; it runs with HOTDASH_FAULTS=full.");
        if (!Environment.IsPrivilegedProcess) Assert.Skip("The full disk needs root, to mount a small file system.");
        var mount = Directory.CreateTempSubdirectory("hotdash-disk").FullName;
        try
        {
            await Command.RunAsync(["mount", "-t", "tmpfs", "-o", "size=160m,mode=0755", "tmpfs", mount]);
        }
        catch (InvalidOperationException refused)
        {
            Assert.Skip($"A small file system could not be mounted: {refused.Message}");
        }

        try
        {
            await FillAndFreeAsync(mount);
        }
        finally
        {
            await Command.RunAsync(["umount", "-l", mount]);
            Directory.Delete(mount);
        }
    }

    private static async Task FillAndFreeAsync(string mount)
    {
        var (folder, filler) = (Directory.CreateDirectory(Path.Combine(mount, "pg")).FullName, Path.Combine(mount, "filler"));
        await using var cluster = await PostgresCluster.StartInAsync(folder, "max_wal_size = 32MB", "min_wal_size = 32MB", "max_connections = 40");
        await using var database = await MigratedDatabase.CreateAsync(cluster);
        await using var hotDash = await HotDashUnderTest.OpenAsync(on: database);
        for (var id = 1; id <= Conversations; id++) await MirrorAsync(hotDash, id);
        await hotDash.Get<DraftStore>().SaveAsync(
            Planned.Ava.Email, First, new Draft(Planned.NewId(), Kept, "", null, null, 1, hotDash.Time.GetUtcNow()), Ct);
        Assert.IsType<ActionOutcome.Logged>(await PressAsync(hotDash, 1));

        // The tables: PostgreSQL refuses what needs room.
        await FillAsync(filler);
        var next = await FirstRefusedAsync(hotDash);
        if (cluster.IsRunning) Assert.Equal(Kept, (await DraftAsync(hotDash))?.Reply);
        await RecoverAsync(cluster, database, filler);
        Assert.IsType<ActionOutcome.Logged>(await PressAsync(hotDash, next));

        // The write-ahead log: a new segment cannot be made, so PostgreSQL stops rather than promise what it cannot keep.
        await FillAsync(filler);
        await EndSegmentsAsync(database);
        SaysSo(Assert.IsType<ActionOutcome.Refused>(await PressAsync(hotDash, next + 1)));
        await RecoverAsync(cluster, database, filler);
        Assert.IsType<ActionOutcome.Logged>(await PressAsync(hotDash, next + 1));
        Assert.Equal(Kept, (await DraftAsync(hotDash))?.Reply);
        Assert.Equal(next + 1, await LedgerProof.VerifyAsync(hotDash));
        new FaultReport("fault 18, a full disk")
            { Seeds = "tables, then the write-ahead log", Decisions = next + 1, FaultedRequests = 2, StoreCrashes = 1 }.Publish();
    }

    /// <summary>Presses on one conversation after the other until one is refused; its number.</summary>
    private static async Task<int> FirstRefusedAsync(HotDashUnderTest hotDash)
    {
        for (var next = 2; next < Conversations - 2; next++)
        {
            if (await PressAsync(hotDash, next) is not ActionOutcome.Refused refused) continue;
            SaysSo(refused);
            return next;
        }

        throw new InvalidOperationException("The disk never was full.");
    }

    private static void SaysSo(ActionOutcome.Refused refused) =>
        Assert.Contains(s_sentences, s => refused.Reason.StartsWith(s, StringComparison.Ordinal));

    private static Task<bool> MirrorAsync(HotDashUnderTest hotDash, int id) => hotDash.Conversations.ApplyAsync(
        new ConversationBuilder().WithId(id).Build(), new ConversationId(id), 1,
        [new Message(id, MessageKind.Incoming, "Where is it?", ConversationBuilder.Noon)], id, Ct);

    /// <summary>A long note that compresses badly.</summary>
    private static Task<ActionOutcome> PressAsync(HotDashUnderTest hotDash, int id)
    {
        var dice = new SplitMix((ulong)id);
        var text = string.Concat(Enumerable.Range(0, 8_000).Select(_ => dice.Next().ToString("x16", CultureInfo.InvariantCulture)));
        return hotDash.Get<AddNote>().RunAsync(
            Operators.User(Planned.Ava), new ActionTarget(Planned.NewId(), new ConversationId(id), id), text, Ct);
    }

    private static Task<Draft?> DraftAsync(HotDashUnderTest hotDash) =>
        hotDash.Get<DraftStore>().ReadAsync(Planned.Ava.Email, First, Ct);

    private static async Task FillAsync(string filler)
    {
        await using var file = new FileStream(filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[64 * 1024];
        try
        {
            while (true) await file.WriteAsync(block, Ct);
        }
        catch (IOException)
        {
            // There is no room left: that is the point.
        }
    }

    /// <summary>Until the segments that lie ready are used up.</summary>
    private static async Task EndSegmentsAsync(PostgresDatabase database)
    {
        try
        {
            for (var i = 0; i < 100; i++)
                await database.ExecuteAsync("select pg_logical_emit_message(true, 'x', 'x'); select pg_switch_wal()");
            Assert.Fail("The write-ahead log never was full.");
        }
        catch (NpgsqlException)
        {
            // PostgreSQL has refused, or has stopped.
        }
    }

    /// <summary>There is room again. Nothing is repaired; a server that has stopped is started as a service manager does.</summary>
    private static async Task RecoverAsync(PostgresCluster cluster, PostgresDatabase database, string filler)
    {
        File.Delete(filler);
        await Eventually.BecomesAsync(true, async () =>
        {
            try
            {
                if (!cluster.IsRunning) await cluster.StartAsync();
                await database.ColumnAsync("select 1");
                return true;
            }
            catch (Exception ex) when (ex is NpgsqlException or InvalidOperationException)
            {
                return false; // still recovering
            }
        });
    }
}
