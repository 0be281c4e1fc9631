using System.Buffers;

namespace HotDash.Web.Commands.Judging;

/// <summary>Whole lines of a file, in a rented buffer.</summary>
/// <param name="FirstNumber">The number of the first line, from 1.</param>
/// <param name="BeginsTooLong">The first line is the end of one that is longer than <see cref="LineChunkReader.LongestLine"/>.</param>
internal sealed record LineChunk(byte[] Buffer, int Length, long FirstNumber, bool BeginsTooLong) : IDisposable
{
    /// <summary>The lines that hold something; a null line was too long to be kept.</summary>
    public IEnumerable<(long Number, ReadOnlyMemory<byte>? Line)> Lines()
    {
        var (number, start) = (FirstNumber, 0);
        if (BeginsTooLong)
        {
            yield return (number++, null);
            start = EndOfLine(0);
        }

        while (start < Length)
        {
            var end = EndOfLine(start);
            var line = new ReadOnlyMemory<byte>(Buffer, start, end - start);
            if (!IsBlank(line.Span)) yield return (number, line);
            (start, number) = (end, number + 1);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Buffer);

    private int EndOfLine(int from) =>
        Buffer.AsSpan(from, Length - from).IndexOf((byte)'\n') is >= 0 and var at ? from + at + 1 : Length;

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
