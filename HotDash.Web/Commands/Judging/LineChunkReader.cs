using System.Buffers;
using System.Runtime.CompilerServices;

namespace HotDash.Web.Commands.Judging;

/// <summary>Cuts a stream of lines into chunks that end where a line ends. A line without end does not fill the memory.</summary>
internal sealed class LineChunkReader(Stream input, int size = 128 * 1024)
{
    /// <summary>In bytes. The largest conversation that Chatwoot writes is far smaller.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(size);
    private int _filled;
    private long _number = 1;
    private bool _tooLong;

    public async IAsyncEnumerable<LineChunk> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            var isLast = await FillAsync(ct);
            var end = isLast ? _filled : _buffer.AsSpan(0, _filled).LastIndexOf((byte)'\n') + 1;
            if (end > 0 || (isLast && _tooLong)) yield return Cut(end);
            else if (!isLast) MakeRoom();
            if (isLast) yield break;
        }
    }

    /// <summary>True when the stream has ended.</summary>
    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var free = _buffer.AsMemory(_filled);
        var read = await input.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, ct);
        if (_number == 1 && _filled == 0 && !_tooLong && _buffer.AsSpan(0, read).StartsWith("\uFEFF"u8))
            "   "u8.CopyTo(_buffer); // the byte order mark; blanks before a line mean nothing
        _filled += read;
        return read < free.Length;
    }

    private LineChunk Cut(int end)
    {
        var chunk = new LineChunk(_buffer, end, _number, _tooLong);
        var rest = _buffer.AsSpan(end, _filled - end);
        var next = ArrayPool<byte>.Shared.Rent(Math.Max(size, rest.Length + 1));
        rest.CopyTo(next);
        _number += chunk.Buffer.AsSpan(0, end).Count((byte)'\n');
        (_buffer, _filled, _tooLong) = (next, rest.Length, false);
        return chunk;
    }

    private void MakeRoom()
    {
        if (_buffer.Length >= LongestLine)
        {
            (_filled, _tooLong) = (0, true);
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
