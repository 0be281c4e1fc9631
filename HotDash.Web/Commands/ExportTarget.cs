using System.Security.Cryptography;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary>
/// A file that is there whole or not at all: written beside its place, brought to the disk, then renamed. What is there
/// already is never touched.
/// </summary>
internal sealed class ExportTarget : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;

    private ExportTarget(string path, string temporary, FileStream stream) =>
        (_path, _temporary, _stream) = (path, temporary, stream);

    public Stream Stream => _stream;

    public static ExportTarget Create(string path)
    {
        if (File.Exists(path) || Directory.Exists(path)) throw Taken(path);
        var temporary = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new ExportTarget(path, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"--out: \"{path}\" cannot be written ({ex.Message}).");
        }
    }

    /// <summary>Makes it visible under its name.</summary>
    public async Task CompleteAsync(CancellationToken ct)
    {
        await _stream.FlushAsync(ct);
        RandomAccess.FlushToDisk(_stream.SafeFileHandle);
        await _stream.DisposeAsync();
        try
        {
            File.Move(_temporary, _path, overwrite: false);
        }
        catch (IOException) when (File.Exists(_path))
        {
            throw Taken(_path);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stream.DisposeAsync();
        }
        catch (IOException)
        {
            // The disk is full: what could not be flushed is thrown away here anyhow.
        }

        File.Delete(_temporary);
    }

    private static StartRefusedException Taken(string path) =>
        new($"--out: \"{path}\" exists; nothing was written. Name another file.");
}
