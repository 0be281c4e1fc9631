using HotDash.Sandbox;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Startup;

/// <summary>
/// The sandbox inside this process. Its store and ours belong together: when other sample conversations are asked
/// for, both are set aside as a pair, and come back when they are asked for again. Nothing is deleted.
/// </summary>
public sealed partial class EmbeddedSandbox(SandboxOptions options, TimeProvider time, ILogger<EmbeddedSandbox> log) : IAsyncDisposable
{
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken ct)
    {
        try
        {
            Swap(SandboxStoreFile.SourceOf(options));
            _app = SandboxApp.Build(options, time);
            await _app.StartAsync(ct);
        }
        catch (SandboxStartException ex)
        {
            throw new StartRefusedException(ex.Message);
        }
        catch (IOException ex)
        {
            throw new StartRefusedException($"Sandbox:Urls: {options.Urls} cannot be served ({ex.Message}); choose another port.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    private void Swap(string wanted)
    {
        var present = SandboxStoreFile.ReadSource(options.DataDirectory);
        if (present is null || present == wanted) return;
        using var alone = TakeLock();
        var shelf = Path.Combine(options.DataDirectory, "set-aside");
        Move(options.DataDirectory, Path.Combine(shelf, Name(present)));
        LogSetAside(present == SandboxStoreFile.BuiltIn ? "the built-in sample" : "another file", shelf);
        if (Directory.Exists(Path.Combine(shelf, Name(wanted)))) Move(Path.Combine(shelf, Name(wanted)), options.DataDirectory);
    }

    /// <summary>Another HotDash may have these very files open: then they must not move.</summary>
    private FileStream TakeLock()
    {
        try
        {
            return new FileStream(
                Path.Combine(options.DataDirectory, "hotdash.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException(
                $"Data:Directory: {Path.GetFullPath(options.DataDirectory)} is in use by another HotDash; " +
                "stop that one, or give this one a Data:Directory of its own.");
        }
    }

    private static string Name(string source) => source.Length > 12 ? source[..12] : source;

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(IsStore))
            File.Move(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }

    private static bool IsStore(string path) =>
        Path.GetFileName(path).StartsWith("sandbox.db", StringComparison.Ordinal)
        || Path.GetFileName(path).StartsWith("hotdash.db", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Information, Message = "The data made with {Source} were set aside under {Shelf}; they come back with it")]
    private partial void LogSetAside(string source, string shelf);
}
