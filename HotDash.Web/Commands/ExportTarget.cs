using System.Security.Cryptography;
using HotDash.Web.Gateways.Store;

namespace HotDash.Web.Commands;

/// <summary>
/// A file that is there whole or not at all: written beside its place, brought to the disk, then renamed. What is there
/// already is never touched.
/// </summary>
internal sealed class ExportTarget : IAsyncDisposable
{
    private readonly string _option;
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;

    private ExportTarget(string option, string path, string temporary, FileStream stream) =>
        (_option, _path, _temporary, _stream) = (option, path, temporary, stream);

    public Stream Stream => _stream;

    /// <param name="path">Must not exist.</param>
    /// <param name="option">The option that named it, for sentences.</param>
    /// <exception cref="StartRefusedException">It exists, or cannot be written.</exception>
    public static ExportTarget Create(string path, string option)
    {
        if (File.Exists(path) || Directory.Exists(path)) throw Taken(option, path);
        var temporary = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new ExportTarget(option, path, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{option}: \"{path}\" cannot be written ({ex.Message}).");
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
            throw Taken(_option, _path);
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

    private static StartRefusedException Taken(string option, string path) =>
        new($"{option}: \"{path}\" exists; nothing was written. Name another file.");
}
