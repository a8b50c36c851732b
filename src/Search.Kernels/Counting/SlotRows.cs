using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Search.Kernels;

/// <summary>A row of small numbers for each place, laid out to be counted: one, two or four slots of one or two bytes, four bytes in all at most.</summary>
/// <remarks>
/// All rows have as many slots, so counting takes no decision about any of them; a slot that stands for nothing holds a number whose count nobody looks at.
/// No number reaches <see cref="Bound"/>, so none is checked when it is counted. Filled by one thread, and then safe for use by several, each with counts of its own.
/// </remarks>
public sealed class SlotRows
{
    /// <summary>Bytes of a row, at most.</summary>
    public const int MaxRowLength = 4;

    // A number of one byte is below this.
    private const int ByteBound = 256;

    private const int PairBound = 65_536;

    // Numbers of a byte repeat soon, and adding to a count has to wait for the last addition to it: neighbours are counted apart, where there are many of them.
    private const int CountedApart = 4;
    private const int LeastCountedApart = 256;

    private readonly byte[] _rows;
    private readonly int _slotLength;

    /// <summary>Makes rows that are all zero.</summary>
    /// <param name="places">How many rows there are.</param>
    /// <param name="slots">Slots a row: one, two or four.</param>
    /// <param name="bound">Numbers are below this, which is 65,536 at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Such a row would not fit <see cref="MaxRowLength"/>.</exception>
    public SlotRows(int places, int slots, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        if (slots is not (1 or 2 or 4) || !Fits(slots, bound))
            throw new ArgumentOutOfRangeException(nameof(slots), slots, $"There are no rows of so many numbers below {bound}.");
        (Places, Slots, Bound) = (places, slots, bound);
        _slotLength = SlotLength(bound);
        _rows = new byte[places * slots * _slotLength];
    }

    /// <summary>How many rows there are.</summary>
    public int Places { get; }

    /// <summary>Slots of a row.</summary>
    public int Slots { get; }

    /// <summary>Numbers are below this. So many counts there have to be.</summary>
    public int Bound { get; }

    /// <summary>Whether there can be rows of so many numbers below a bound.</summary>
    public static bool Fits(int slots, int bound) => bound <= PairBound && slots * SlotLength(bound) <= MaxRowLength;

    /// <summary>Puts a number into a slot.</summary>
    public void Set(int place, int slot, int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)slot, (uint)Slots, nameof(slot));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Bound, nameof(number));
        var start = (place * Slots + slot) * _slotLength;
        _rows[start] = (byte)number;
        if (_slotLength > 1)
            _rows[start + 1] = (byte)(number >> 8);
    }

    /// <summary>Counts every number of the rows listed: adds one to <c>counts[number]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A place is beyond the rows.</exception>
    public void Count(ReadOnlySpan<int> places, Span<int> counts)
    {
        CheckRoom(counts);
        if (!places.IsEmpty && Addition.Largest(places) is var largest && largest >= (uint)Places)
            ThrowPlace((int)largest);
        switch (_slotLength, Slots)
        {
            case (1, 1):
                CountBytes<OneByte>(places, counts);
                break;
            case (1, 2):
                CountBytes<TwoBytes>(places, counts);
                break;
            case (1, _):
                CountBytes<FourBytes>(places, counts);
                break;
            case (_, 1):
                CountPairs<OnePair>(places, counts);
                break;
            default:
                CountPairs<TwoPairs>(places, counts);
                break;
        }
    }

    /// <summary>Counts every number of the rows whose bits are set: adds a weight to <c>counts[number]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bit is beyond the rows.</exception>
    public void Count(ReadOnlySpan<ulong> places, Span<int> counts, int weight)
    {
        CheckRoom(counts);
        var last = Bitmap.Last(places);
        if (last >= Places)
            ThrowPlace(last);
        places = places[..((last >> 6) + 1)];
        switch (_slotLength, Slots)
        {
            case (1, 1):
                AddBits<OneByte>(places, counts, weight);
                break;
            case (1, 2):
                AddBits<TwoBytes>(places, counts, weight);
                break;
            case (1, _):
                AddBits<FourBytes>(places, counts, weight);
                break;
            case (_, 1):
                AddBits<OnePair>(places, counts, weight);
                break;
            default:
                AddBits<TwoPairs>(places, counts, weight);
                break;
        }
    }

    private static int SlotLength(int bound) => bound <= ByteBound ? 1 : 2;

    private void CountBytes<TRow>(ReadOnlySpan<int> places, Span<int> counts) where TRow : struct, IRow
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        if (places.Length < LeastCountedApart)
        {
            AddEach<TRow>(ref rows, places, ref MemoryMarshal.GetReference(counts));
            return;
        }
        Span<int> others = stackalloc int[(CountedApart - 1) * ByteBound];
        AddApart<TRow>(ref rows, places, ref MemoryMarshal.GetReference(counts), ref MemoryMarshal.GetReference(others));
        AddOthers(others, counts);
    }

    private void CountPairs<TRow>(ReadOnlySpan<int> places, Span<int> counts) where TRow : struct, IRow =>
        AddEach<TRow>(ref MemoryMarshal.GetArrayDataReference(_rows), places, ref MemoryMarshal.GetReference(counts));

    private static void AddApart<TRow>(ref byte rows, ReadOnlySpan<int> places, ref int first, ref int others) where TRow : struct, IRow
    {
        ref var third = ref Unsafe.Add(ref others, ByteBound);
        ref var fourth = ref Unsafe.Add(ref third, ByteBound);
        ref var place = ref MemoryMarshal.GetReference(places);
        var i = 0;
        for (; i <= places.Length - CountedApart; i += CountedApart)
        {
            TRow.Add(ref Unsafe.Add(ref rows, (nint)Unsafe.Add(ref place, i) * TRow.Length), ref first, 1);
            TRow.Add(ref Unsafe.Add(ref rows, (nint)Unsafe.Add(ref place, i + 1) * TRow.Length), ref others, 1);
            TRow.Add(ref Unsafe.Add(ref rows, (nint)Unsafe.Add(ref place, i + 2) * TRow.Length), ref third, 1);
            TRow.Add(ref Unsafe.Add(ref rows, (nint)Unsafe.Add(ref place, i + 3) * TRow.Length), ref fourth, 1);
        }
        AddEach<TRow>(ref rows, places[i..], ref first);
    }

    private static void AddEach<TRow>(ref byte rows, ReadOnlySpan<int> places, ref int counts) where TRow : struct, IRow
    {
        foreach (var place in places)
            TRow.Add(ref Unsafe.Add(ref rows, (nint)place * TRow.Length), ref counts, 1);
    }

    private void AddBits<TRow>(ReadOnlySpan<ulong> words, Span<int> counts, int weight) where TRow : struct, IRow
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var target = ref MemoryMarshal.GetReference(counts);
        for (var index = 0; index < words.Length; index++)
        {
            ref var start = ref Unsafe.Add(ref rows, (nint)(index << 6) * TRow.Length);
            for (var word = words[index]; word != 0; word &= word - 1)
                TRow.Add(ref Unsafe.Add(ref start, (nint)BitOperations.TrailingZeroCount(word) * TRow.Length), ref target, weight);
        }
    }

    private void AddOthers(ReadOnlySpan<int> others, Span<int> counts)
    {
        for (var start = 0; start < others.Length; start += ByteBound)
            Addition.Add(counts[..Bound], others[start..]);
    }

    private void CheckRoom(Span<int> counts)
    {
        if (counts.Length < Bound)
            throw new ArgumentException($"{counts.Length} counts are too few for numbers below {Bound}.", nameof(counts));
    }

    private static void ThrowPlace(int place) => throw new ArgumentOutOfRangeException(nameof(place), place, "There is no such row.");

    private interface IRow
    {
        static abstract int Length { get; }

        static abstract void Add(ref byte row, ref int counts, int weight);
    }

    private readonly struct OneByte : IRow
    {
        public static int Length => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add(ref byte row, ref int counts, int weight) => Unsafe.Add(ref counts, row) += weight;
    }

    private readonly struct TwoBytes : IRow
    {
        public static int Length => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add(ref byte row, ref int counts, int weight)
        {
            var word = (uint)Unsafe.ReadUnaligned<ushort>(ref row);
            Unsafe.Add(ref counts, (nint)(byte)word) += weight;
            Unsafe.Add(ref counts, (nint)(word >> 8)) += weight;
        }
    }

    private readonly struct FourBytes : IRow
    {
        public static int Length => 4;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add(ref byte row, ref int counts, int weight)
        {
            var word = Unsafe.ReadUnaligned<uint>(ref row);
            Unsafe.Add(ref counts, (nint)(byte)word) += weight;
            Unsafe.Add(ref counts, (nint)(byte)(word >> 8)) += weight;
            Unsafe.Add(ref counts, (nint)(byte)(word >> 16)) += weight;
            Unsafe.Add(ref counts, (nint)(word >> 24)) += weight;
        }
    }

    private readonly struct OnePair : IRow
    {
        public static int Length => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add(ref byte row, ref int counts, int weight) => Unsafe.Add(ref counts, (nint)Unsafe.ReadUnaligned<ushort>(ref row)) += weight;
    }

    private readonly struct TwoPairs : IRow
    {
        public static int Length => 4;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Add(ref byte row, ref int counts, int weight)
        {
            var word = Unsafe.ReadUnaligned<uint>(ref row);
            Unsafe.Add(ref counts, (nint)(ushort)word) += weight;
            Unsafe.Add(ref counts, (nint)(word >> 16)) += weight;
        }
    }
}
