using System.Security.Cryptography;
using HotDash.Core.Decisions;
using HotDash.Tests.Support;
using HotDash.Web.Features.Audit;
using HotDash.Web.Gateways.Alerts;
using HotDash.Web.Gateways.Store;
using Microsoft.Extensions.DependencyInjection;

namespace HotDash.Tests.Features.Audit;

public sealed class CheckpointWorkerTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly RecordingChannel _channel = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => _directory.At("logs/checkpoints.ndjson");

    private string KeyFile => _directory.At("keys/audit-signing.pem");

    [Fact]
    public async Task The_first_row_is_signed_and_told_outside_the_database()
    {
        await using var hotDash = await OpenAsync();
        using var worker = hotDash.Make<CheckpointWorker>();
        Assert.Null(await worker.RoundAsync(Ct));
        Assert.False(System.IO.File.Exists(KeyFile));

        await hotDash.CommitAsync(Planned.Reply());
        var signed = await worker.RoundAsync(Ct);
        Assert.NotNull(signed);
        using var key = CheckpointKey.Read(KeyFile, "test");
        Assert.True(signed.IsSignedBy(key));
        Assert.Equal((1L, "sandbox x", "2026-10-12T15:00:00.000Z"), (signed.Seq, signed.Origin, signed.CreatedAt));
        Assert.Equal(signed.Hash, (await hotDash.Get<ILedgerReader>().ReadHeadAsync(Ct)).Hash);
        Assert.Equal([signed], await hotDash.Get<ILedgerReader>().ReadCheckpointsAsync(Ct));
        Assert.Equal(signed, CheckpointFile.Parse(Assert.Single(await System.IO.File.ReadAllLinesAsync(File, Ct))));
        var alert = Assert.Single(_channel.Sent);
        Assert.Equal(signed, CheckpointFile.Parse(Assert.Single(alert.Lines)));
        Assert.Null(await worker.RoundAsync(Ct));
    }

    [Fact]
    public async Task After_that_it_signs_daily_where_there_is_something_new()
    {
        await using var hotDash = await OpenAsync();
        using var worker = hotDash.Make<CheckpointWorker>();
        await hotDash.CommitAsync(Planned.Reply(1));
        await worker.RoundAsync(Ct);
        hotDash.Clock.Advance(TimeSpan.FromHours(30));
        Assert.Null(await worker.RoundAsync(Ct));
        await hotDash.CommitAsync(Planned.Reply(2));
        Assert.Equal(2, (await worker.RoundAsync(Ct))?.Seq);
        await hotDash.CommitAsync(Planned.Reply(3));
        hotDash.Clock.Advance(TimeSpan.FromHours(23.9));
        Assert.Null(await worker.RoundAsync(Ct));
        hotDash.Clock.Advance(TimeSpan.FromHours(0.1));
        Assert.Equal(3, (await worker.RoundAsync(Ct))?.Seq);
    }

    [Fact]
    public async Task A_thousand_rows_do_not_wait_for_the_day()
    {
        await using var hotDash = await OpenAsync();
        using var worker = hotDash.Make<CheckpointWorker>();
        await hotDash.CommitAsync(Planned.Note(1));
        await worker.RoundAsync(Ct);
        for (var i = 2; i <= CheckpointWorker.RowsBetween; i++) await hotDash.CommitAsync(Planned.Note(i));
        Assert.Null(await worker.RoundAsync(Ct));
        await hotDash.CommitAsync(Planned.Note(CheckpointWorker.RowsBetween + 1));
        Assert.Equal(CheckpointWorker.RowsBetween + 1, (await worker.RoundAsync(Ct))?.Seq);
    }

    [Fact]
    public async Task Two_that_try_at_once_leave_one_checkpoint()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        CheckpointKey.Open(hotDash.Get<CheckpointOptions>())!.Dispose();
        using var first = hotDash.Make<CheckpointWorker>();
        using var second = hotDash.Make<CheckpointWorker>();
        var signed = await Task.WhenAll(first.RoundAsync(Ct), second.RoundAsync(Ct));
        Assert.Single(signed.OfType<LedgerCheckpoint>());
        Assert.Single(await hotDash.Get<ILedgerReader>().ReadCheckpointsAsync(Ct));
        Assert.Single(await System.IO.File.ReadAllLinesAsync(File, Ct));
    }

    [Fact]
    public async Task A_channel_that_fails_is_told_with_the_next_one_and_holds_nobody_up()
    {
        await using var hotDash = await OpenAsync();
        using var worker = hotDash.Make<CheckpointWorker>();
        await hotDash.CommitAsync(Planned.Reply(1));
        _channel.Fails = true;
        Assert.NotNull(await worker.RoundAsync(Ct));
        _channel.Fails = false;
        await hotDash.CommitAsync(Planned.Reply(2));
        hotDash.Clock.Advance(TimeSpan.FromDays(1));
        await worker.RoundAsync(Ct);
        Assert.Equal([1L, 2L], Assert.Single(_channel.Sent).Lines.Select(line => CheckpointFile.Parse(line)!.Seq));
    }

    [Fact]
    public async Task A_file_that_could_not_be_written_is_made_up_for()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply(1));
        await System.IO.File.WriteAllTextAsync(_directory.At("logs"), "in the way", Ct);
        using (var worker = hotDash.Make<CheckpointWorker>()) Assert.NotNull(await worker.RoundAsync(Ct));
        System.IO.File.Delete(_directory.At("logs"));
        using var restarted = hotDash.Make<CheckpointWorker>();
        Assert.Null(await restarted.RoundAsync(Ct));
        Assert.Single(await System.IO.File.ReadAllLinesAsync(File, Ct));
    }

    [Fact]
    public async Task A_forged_checkpoint_does_not_keep_the_next_one_away()
    {
        await using var hotDash = await OpenAsync();
        await hotDash.CommitAsync(Planned.Reply());
        await hotDash.Get<ILedgerReader>().KeepCheckpointAsync(
            new LedgerCheckpoint(999_999, "x", "2099-01-01T00:00:00.000Z", "sandbox x", "k", "s"), Ct);
        using var worker = hotDash.Make<CheckpointWorker>();
        Assert.Equal(1, (await worker.RoundAsync(Ct))?.Seq);
    }

    [Fact]
    public async Task A_store_that_belongs_to_no_Chatwoot_yet_is_not_signed()
    {
        await using var hotDash = await OpenAsync(bound: false);
        await hotDash.CommitAsync(Planned.Reply());
        using var worker = hotDash.Make<CheckpointWorker>();
        Assert.Null(await worker.RoundAsync(Ct));
    }

    [Fact]
    public void The_key_is_the_owners_alone_and_stays()
    {
        var options = new CheckpointOptions { KeyFile = KeyFile, MakesKey = true };
        using var made = CheckpointKey.Open(options);
        using var again = CheckpointKey.Open(options);
        Assert.Equal(LedgerCheckpoint.IdOf(made!), LedgerCheckpoint.IdOf(again!));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void A_file_that_is_no_signing_key_is_refused_in_a_sentence_that_names_the_setting()
    {
        using var rsa = RSA.Create(2048);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var right = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var text in (string[])["", "nonsense", rsa.ExportPkcs8PrivateKeyPem(), other.ExportPkcs8PrivateKeyPem(), right.ExportSubjectPublicKeyInfoPem()])
        {
            System.IO.File.WriteAllText(_directory.At("key.pem"), text);
            Refused(_directory.At("key.pem"));
        }

        Refused(_directory.At("nowhere.pem"));
        CheckpointKey.Check(new CheckpointOptions { KeyFile = _directory.At("nowhere.pem"), MakesKey = true });

        static void Refused(string file)
        {
            var refused = Assert.Throws<StartRefusedException>(() => CheckpointKey.Check(new CheckpointOptions { KeyFile = file }));
            Assert.StartsWith("Audit:SigningKeyFile: ", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    public void Dispose() => _directory.Dispose();

    private async Task<HotDashUnderTest> OpenAsync(bool bound = true)
    {
        var hotDash = await HotDashUnderTest.OpenAsync(
            with: s => s with { Checkpoints = new CheckpointOptions { KeyFile = KeyFile, MakesKey = true, File = File } },
            more: services => services.AddSingleton<IAlertChannel>(_channel));
        if (bound) await hotDash.Engine.WriteIdentityAsync("sandbox x", Ct);
        return hotDash;
    }

    private sealed class RecordingChannel : IAlertChannel
    {
        public List<Alert> Sent { get; } = [];

        public bool Fails { get; set; }

        public string Name => "Test";

        public Task SendAsync(Alert alert, CancellationToken ct)
        {
            if (Fails) throw new HttpRequestException("refused");
            Sent.Add(alert);
            return Task.CompletedTask;
        }
    }
}
