using System.CommandLine;
using System.Security.Cryptography;
using HotDash.Core.Decisions;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary><c>verify-audit</c>: 0 the log is whole, 1 it is not (the first bad row is named), 2 that cannot be decided.</summary>
internal static class VerifyAuditCommand
{
    private static readonly Option<string?> Checkpoints = new("--checkpoints") { Description = "A file of checkpoints. Default: Audit:CheckpointFile, if it exists." };
    private static readonly Option<string[]> PublicKeys = new("--public-key") { Description = "The signing key's public side (PEM); may be given several times. Default: Audit:SigningKeyFile." };
    private static readonly Option<string?> Ndjson = new("--ndjson") { Description = "Verifies an export instead of the store." };

    public static Command Build(CommandContext context)
    {
        var command = new Command("verify-audit", "Verifies decision_log and its checkpoints, and names the first bad row.") { Checkpoints, PublicKeys, Ndjson };
        command.SetAction((parsed, ct) => RunAsync(context, parsed, ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken ct)
    {
        Dictionary<string, ECDsa> keys = new(StringComparer.Ordinal);
        try
        {
            var configuration = LedgerSource.Configuration(context);
            var options = LedgerSource.Checkpoints(configuration);
            ReadKeys(keys, parsed.GetValue(PublicKeys) ?? [], options);
            var filed = await CheckpointsOfFileAsync(context, parsed.GetValue(Checkpoints), options, ct);
            var (report, note) = parsed.GetValue(Ndjson) is { } export
                ? await ExportVerifier.RunAsync(export, filed, keys, ct)
                : await VerifyStoreAsync(context, await LedgerSource.OpenAsync(configuration, ct), filed, keys, ct);
            return await TellAsync(context, report, keys, note);
        }
        catch (LedgerUnreadableException found)
        {
            await context.Error.WriteLineAsync(found.Message);
            return 1;
        }
        catch (StartRefusedException refused)
        {
            await context.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await context.Error.WriteLineAsync($"The log could not be read through: {ex.Message}");
            return 2;
        }
        finally
        {
            foreach (var key in keys.Values) key.Dispose();
        }
    }

    private static async Task<(LedgerReport Report, string Note)> VerifyStoreAsync(
        CommandContext context, LedgerSource source, List<LedgerCheckpoint> filed, Dictionary<string, ECDsa> keys, CancellationToken ct)
    {
        var own = filed.Where(c => c.Origin == source.Origin).ToList();

        // Checkpoints first: one that is made while we read covers rows that come later than those we saw.
        var checkpoints = (await source.Ledger.ReadCheckpointsAsync(ct)).Concat(own);
        var verifier = new LedgerVerifier(checkpoints, keys);
        var head = await source.Ledger.ReadHeadAsync(ct);
        var report = await CommandProgress.RunAsync(context, "Verifying", head.Seq, async progress =>
        {
            var count = 0;
            await foreach (var entry in source.Ledger.ReadAsync(0, null, ct))
            {
                if (!verifier.Read(entry)) break;
                if (++count % 1000 == 0) progress.Done(entry.Row.Seq);
            }

            progress.Done(head.Seq);
            return verifier.End();
        });
        var others = filed.Count - own.Count;
        return (report, others == 0 ? "" : $"; {Counted.Of(others, "checkpoint")} of other logs {(others == 1 ? "was" : "were")} left out");
    }

    private static async Task<int> TellAsync(CommandContext context, LedgerReport report, Dictionary<string, ECDsa> keys, string note)
    {
        if (report.Fault is { } fault)
        {
            await context.Error.WriteLineAsync(fault.Sentence);
            return 1;
        }

        if (report.UnknownKeys.Count > 0)
        {
            await context.Error.WriteLineAsync(
                $"The chain holds through row {report.Through}, but checkpoints are signed by key {string.Join(", ", report.UnknownKeys)}, " +
                "which was not given: name it with --public-key.");
            return 2;
        }

        var signed = report.Checkpoints == 0 ? "" : $" ({report.Checkpoints} signed by key {string.Join(", ", keys.Keys)})";
        await context.Output.WriteLineAsync(
            $"The log is whole: {Counted.Of(report.Rows, "row")}, through {report.Through}, {Counted.Of(report.Checkpoints, "checkpoint")}{signed}, " +
            $"{Counted.Of(report.Erased, "payload")} erased{(report.First > 1 ? $"; it begins with row {report.First}" : "")}{note}.");
        return 0;
    }

    private static void ReadKeys(Dictionary<string, ECDsa> keys, string[] files, CheckpointOptions options)
    {
        foreach (var file in files) Add(CheckpointKey.Read(file, "--public-key"));
        if (files.Length == 0 && options.KeyFile is { } own && (File.Exists(own) || !options.MakesKey))
            Add(CheckpointKey.Read(own, "Audit:SigningKeyFile"));

        void Add(ECDsa key)
        {
            if (!keys.TryAdd(LedgerCheckpoint.IdOf(key), key)) key.Dispose();
        }
    }

    private static async Task<List<LedgerCheckpoint>> CheckpointsOfFileAsync(
        CommandContext context, string? named, CheckpointOptions options, CancellationToken ct)
    {
        var file = named ?? options.File;
        if (named is null && !File.Exists(file)) return [];
        if (!File.Exists(file)) throw new StartRefusedException($"--checkpoints: \"{file}\" does not exist.");
        var checkpoints = new List<LedgerCheckpoint>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (CheckpointFile.Parse(line) is { } checkpoint) checkpoints.Add(checkpoint);
            else if (named is not null) throw new StartRefusedException($"--checkpoints: line {number} of \"{file}\" is not a checkpoint.");
            else await context.Error.WriteLineAsync($"Line {number} of \"{file}\" is not a checkpoint and was left out (a crash while it was written tears a line).");
        }

        return checkpoints;
    }
}
