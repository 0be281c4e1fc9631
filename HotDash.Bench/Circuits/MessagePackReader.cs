using System.Buffers.Binary;
using System.Text;

namespace HotDash.Bench.Circuits;

/// <summary>As much MessagePack as a circuit's server says.</summary>
internal ref struct MessagePackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public bool AtEnd => _rest.IsEmpty;

    /// <summary>Numbers as <see cref="long"/>, texts, bytes, arrays as lists; a map's contents are skipped.</summary>
    public object? Read()
    {
        var tag = Take(1)[0];
        return tag switch
        {
            <= 0x7f => (long)tag,
            >= 0xe0 => (long)(sbyte)tag,
            >= 0x80 and <= 0x8f => SkipMap(tag & 0x0f),
            >= 0x90 and <= 0x9f => ReadList(tag & 0x0f),
            >= 0xa0 and <= 0xbf => ReadText(tag & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 or 0xc5 or 0xc6 => Take(ReadLength(tag - 0xc4)).ToArray(),
            0xca => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
            0xcb => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            >= 0xcc and <= 0xcf => ReadUnsigned(tag - 0xcc),
            >= 0xd0 and <= 0xd3 => ReadSigned(tag - 0xd0),
            0xd9 or 0xda or 0xdb => ReadText(ReadLength(tag - 0xd9)),
            0xdc or 0xdd => ReadList(ReadLength(tag - 0xdb)),
            0xde or 0xdf => SkipMap(ReadLength(tag - 0xdd)),
            _ => throw new NotSupportedException(FormattableString.Invariant($"MessagePack 0x{tag:x2}")),
        };
    }

    private List<object?> ReadList(int length)
    {
        var list = new List<object?>(length);
        for (var i = 0; i < length; i++) list.Add(Read());
        return list;
    }

    private object? SkipMap(int length)
    {
        for (var i = 0; i < 2 * length; i++) Read();
        return null;
    }

    private string ReadText(int length) => Encoding.UTF8.GetString(Take(length));

    private int ReadLength(int power) => (int)ReadUnsigned(power);

    private long ReadUnsigned(int power) => power switch
    {
        0 => Take(1)[0],
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        2 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        _ => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
    };

    private long ReadSigned(int power) => power switch
    {
        0 => (sbyte)Take(1)[0],
        1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
        2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
        _ => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
    };

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
