using System.Security.Cryptography;
using HotDash.Core.Decisions;
using HotDash.Web.Gateways.Alerts;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Features.Audit;

/// <summary>
/// Signs the chain's end daily and every thousand rows, and tells it to places outside the database: who cuts the tail
/// or rewrites the chain later contradicts what was said.
/// </summary>
public sealed partial class CheckpointWorker(
    ILedgerReader ledger, IStoreEngine engine, IEnumerable<IAlertChannel> channels, CheckpointOptions options,
    TimeProvider time, ILogger<CheckpointWorker> log) : BackgroundService
{
    internal const int RowsBetween = 1000;
    private const int MostUntold = 50;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly List<(IAlertChannel Channel, List<LedgerCheckpoint> Untold)> _channels =
        [.. channels.Select(channel => (channel, new List<LedgerCheckpoint>()))];

    private ECDsa? _key;
    private LedgerCheckpoint? _last;
    private bool _fileIsBehind = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.KeyFile is null)
        {
            LogNoKey();
            return;
        }

        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception ex) when (!stoppingToken.IsCancellationRequested)
            {
                LogStumbled(ex);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Signs when it is time to. The new checkpoint, or null.</summary>
    internal async Task<LedgerCheckpoint?> RoundAsync(CancellationToken ct)
    {
        var head = await ledger.ReadHeadAsync(ct);
        if (!IsDue(head)) return null;

        // Another node may have signed meanwhile, with the same key. What somebody else put there does not hold us up.
        _key ??= CheckpointKey.Open(options)!;
        var ours = (await ledger.ReadCheckpointsAsync(ct)).Where(c => c.IsSignedBy(_key)).ToList();
        _last = ours.LastOrDefault();
        if (_fileIsBehind) await FileAsync(ours, ct);
        if (!IsDue(head) || await engine.ReadIdentityAsync(ct) is not { } origin) return null;
        var checkpoint = LedgerCheckpoint.Sign(head.Seq, head.Hash, Iso.Write(time.GetUtcNow()), origin, _key);
        if (!await ledger.KeepCheckpointAsync(checkpoint, ct)) return null;
        _last = checkpoint;
        LogSigned(checkpoint.Seq, checkpoint.KeyId);
        await FileAsync([.. ours, checkpoint], ct);
        foreach (var (channel, untold) in _channels) await TellAsync(channel, untold, checkpoint, ct);
        return checkpoint;
    }

    public override void Dispose()
    {
        _key?.Dispose();
        base.Dispose();
    }

    private bool IsDue(LedgerHead head)
    {
        if (head.Seq == 0) return false;
        if (_last is null || head.Seq >= _last.Seq + RowsBetween) return true;
        return head.Seq > _last.Seq && time.GetUtcNow() - Iso.Read(_last.CreatedAt) >= options.Every;
    }

    /// <summary>Also what an earlier moment, a full disk or another node's crash left out.</summary>
    private async Task FileAsync(List<LedgerCheckpoint> ours, CancellationToken ct)
    {
        try
        {
            await CheckpointFile.AppendAsync(options.File, ours, ct);
            _fileIsBehind = false;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            _fileIsBehind = true;
            LogNotFiled(ex, options.File);
        }
    }

    private async Task TellAsync(
        IAlertChannel channel, List<LedgerCheckpoint> untold, LedgerCheckpoint checkpoint, CancellationToken ct)
    {
        if (untold.Count == MostUntold) untold.RemoveAt(0);
        untold.Add(checkpoint);
        try
        {
            await channel.SendAsync(
                new Alert($"HotDash: the log is signed through row {checkpoint.Seq}", [.. untold.Select(CheckpointFile.Write)]), ct);
            untold.Clear();
        }
        catch (Exception ex) when (!ct.IsCancellationRequested)
        {
            LogNotTold(channel.Name, ex.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No checkpoints of decision_log are made: set Audit:SigningKeyFile to one EC P-256 key that all nodes share")]
    private partial void LogNoKey();

    [LoggerMessage(Level = LogLevel.Information, Message = "The log is signed through row {Seq} with key {KeyId}")]
    private partial void LogSigned(long seq, string keyId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The checkpoint could not be written to {File}; it is tried again with the next one")]
    private partial void LogNotFiled(Exception ex, string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} was not told of the checkpoint ({Reason}); it is tried again with the next one")]
    private partial void LogNotTold(string channel, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The checkpoint worker stumbled and goes on")]
    private partial void LogStumbled(Exception ex);
}
