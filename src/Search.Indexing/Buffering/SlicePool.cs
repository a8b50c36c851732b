using System.Buffers.Binary;

namespace Search.Indexing;

/// <summary>Many byte streams that grow at once, in one growing memory: each is a chain of slices, the next larger than the last.</summary>
/// <remarks>A stream that stays short costs little, one that grows long is copied never. Not safe for use by several threads at once.</remarks>
internal sealed class SlicePool
{
    private const int BlockShift = 16;
    private const int BlockLength = 1 << BlockShift;
    private const int LinkLength = sizeof(int);

    // Bytes of the slices of a chain, link to the next included; the last is repeated. Most terms stand in one document and need eight bytes.
    private static readonly int[] SliceLengths = [12, 20, 36, 68, 132, 260, 516, 1028, 2052];

    private readonly List<byte[]> _blocks = [];
    private int _free;

    /// <summary>Bytes taken.</summary>
    public long ByteLength => (long)_blocks.Count << BlockShift;

    public void WriteVarint(ref SliceStream stream, uint value)
    {
        while (value >= 0x80)
        {
            WriteByte(ref stream, (byte)(value | 0x80));
            value >>= 7;
        }
        WriteByte(ref stream, (byte)value);
    }

    public Reader Read(in SliceStream stream) => new(this, stream);

    private void WriteByte(ref SliceStream stream, byte value)
    {
        if (stream.Position == stream.Limit)
            Extend(ref stream);
        _blocks[stream.Position >> BlockShift][stream.Position & BlockLength - 1] = value;
        stream.Position++;
    }

    private void Extend(ref SliceStream stream)
    {
        var isNew = stream.Limit == 0;
        var level = isNew ? 0 : Math.Min(stream.Level + 1, SliceLengths.Length - 1);
        var length = SliceLengths[level];
        if ((_free & BlockLength - 1) + length > BlockLength || _free == _blocks.Count << BlockShift)
        {
            if (_blocks.Count == int.MaxValue >> BlockShift)
                throw new InvalidOperationException("One document takes more than 2 GiB of index. Split it.");
            _free = _blocks.Count << BlockShift;
            _blocks.Add(GC.AllocateUninitializedArray<byte>(BlockLength));
            // No slice begins at 0: a limit of 0 means "no slice yet".
            if (_free == 0)
                _free = LinkLength;
        }
        if (isNew)
            stream.Start = _free;
        else
            BinaryPrimitives.WriteInt32LittleEndian(_blocks[stream.Limit >> BlockShift].AsSpan(stream.Limit & BlockLength - 1), _free);
        stream.Position = _free;
        stream.Limit = _free + length - LinkLength;
        stream.Level = (byte)level;
        _free += length;
    }

    /// <summary>Reads a stream from its start to where it ended when the reader was made.</summary>
    public ref struct Reader
    {
        private readonly SlicePool _pool;
        private readonly int _end;
        private int _position;
        private int _limit;
        private int _level;

        internal Reader(SlicePool pool, in SliceStream stream)
        {
            _pool = pool;
            _position = stream.Start;
            _end = stream.Position;
            _limit = stream.Start + SliceLengths[0] - LinkLength;
        }

        public readonly bool AtEnd => _position == _end;

        public uint ReadVarint()
        {
            uint value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var current = ReadByte();
                value |= (current & 0x7Fu) << shift;
                if (current < 0x80)
                    return value;
            }
        }

        private byte ReadByte()
        {
            if (_position == _limit)
            {
                _position = BinaryPrimitives.ReadInt32LittleEndian(_pool._blocks[_limit >> BlockShift].AsSpan(_limit & BlockLength - 1));
                _level = Math.Min(_level + 1, SliceLengths.Length - 1);
                _limit = _position + SliceLengths[_level] - LinkLength;
            }
            var value = _pool._blocks[_position >> BlockShift][_position & BlockLength - 1];
            _position++;
            return value;
        }
    }
}
