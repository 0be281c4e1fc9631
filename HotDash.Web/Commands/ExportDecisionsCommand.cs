using System.CommandLine;
using System.Globalization;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary><c>export-decisions</c>: the log as a file, streamed.</summary>
internal static class ExportDecisionsCommand
{
    private static readonly Option<string?> Since = new("--since") { Description = "From this moment on: a date (UTC), or ISO-8601 with a zone." };
    private static readonly Option<string?> Until = new("--until") { Description = "Before this moment." };
    private static readonly Option<string> Format = new("--format") { Description = "ndjson (can be verified) or csv.", DefaultValueFactory = _ => "ndjson" };
    private static readonly Option<string?> Out = new("--out") { Description = "The file; must not exist. Default: artifacts/logs/decisions-<now>Z.<format>." };
    private static readonly Option<string?> Operator = new("--operator") { Description = "Only this person's rows, by e-mail." };
    private static readonly Option<string?> Action = new("--action") { Description = "Only this action; or a beginning that ends with a dot, such as sync." };
    private static readonly Option<long?> Conversation = new("--conversation") { Description = "Only this conversation's rows, by number." };

    public static Command Build(CommandContext context)
    {
        var command = new Command("export-decisions", "Writes decision_log to a file, as NDJSON or CSV.")
            { Since, Until, Format, Out, Operator, Action, Conversation };
        command.SetAction((parsed, ct) => RunAsync(context, parsed, ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken ct)
    {
        try
        {
            var format = parsed.GetValue(Format);
            if (format is not ("ndjson" or "csv"))
                throw new StartRefusedException($"--format: \"{format}\" is neither ndjson nor csv.");
            var filter = Filter(parsed);
            var now = TimeProvider.System.GetUtcNow();
            var path = parsed.GetValue(Out) ?? Path.Combine("artifacts", "logs",
                $"decisions-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}Z.{format}");
            var source = await LedgerSource.OpenAsync(LedgerSource.Configuration(context), ct);
            var request = await ExportRequest.PrepareAsync(source, filter, now, ct);
            var count = await CommandProgress.RunAsync(
                context, "Exporting", request.Through, progress => WriteAsync(path, format, request, source.Ledger, progress.Done, ct));
            var note = request.IsSelection ? "; a selection, so its chain cannot be followed" : "";
            await context.Output.WriteLineAsync($"{Counted.Of(count, "row")} {(count == 1 ? "was" : "were")} written to {path}{note}.");
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await context.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (Exception ex) when (ex is IOException or System.Data.Common.DbException or LedgerUnreadableException)
        {
            await context.Error.WriteLineAsync($"Nothing was exported: {ex.Message}");
            return 1;
        }
    }

    private static LedgerFilter Filter(ParseResult parsed)
    {
        var filter = new LedgerFilter
        {
            Since = TimeArgument.Read("--since", parsed.GetValue(Since)),
            Until = TimeArgument.Read("--until", parsed.GetValue(Until)),
            OperatorEmail = parsed.GetValue(Operator)?.ToLowerInvariant(),
            Action = KnownAction(parsed.GetValue(Action)),
            ConversationId = parsed.GetValue(Conversation),
        };
        return filter.Since >= filter.Until
            ? throw new StartRefusedException("--since: must be before --until.")
            : filter;
    }

    /// <summary>A misspelt action would find nothing, and look like an empty log.</summary>
    private static string? KnownAction(string? action) =>
        action is null || LedgerActions.All.Any(known => action.EndsWith('.') ? known.StartsWith(action, StringComparison.Ordinal) : known == action)
            ? action
            : throw new StartRefusedException($"--action: \"{action}\" is no action of the log; it has {string.Join(", ", LedgerActions.All)}.");

    private static async Task<long> WriteAsync(
        string path, string format, ExportRequest request, ILedgerReader ledger, Action<long> done, CancellationToken ct)
    {
        await using var target = ExportTarget.Create(path, "--out");
        using var ndjson = new NdjsonWriter(target.Stream);
        IExportWriter writer = format == "csv" ? new CsvWriter(target.Stream) : ndjson;
        await writer.BeginAsync(request, ct);
        var count = 0L;
        await foreach (var entry in request.RowsAsync(ledger, ct))
        {
            await writer.WriteAsync(entry, ct);
            if (++count % 1000 == 0) done(entry.Row.Seq);
        }

        await writer.EndAsync(request, count, ct);
        await target.CompleteAsync(ct);
        done(request.Through);
        return count;
    }
}
