using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Search.Kernels;

/// <summary>Counts how often each value occurs among some of a column of <see cref="PackedIntegers"/>.</summary>
/// <remarks>
/// Places are chosen by the bits of a set, or by a list. A weight (one, to count; minus one, to take back) is added to <c>counts[value]</c>; there is room for every value of the width
/// (<see cref="Room"/>), so that no value has to be checked. Safe for use by several threads, each with counts of its own.
/// </remarks>
public static class PackedCounting
{
    /// <summary>The widest values that can be counted.</summary>
    public const int MaxWidth = 26;

    // Two such values, from any bit of a byte on, fit eight bytes.
    private const int MostForTwo = (64 - 7) / 2;

    /// <summary>How many counts there have to be for values of a width.</summary>
    public static int Room(int width) => 1 << width;

    /// <summary>Counts the values at the places whose bits are set.</summary>
    /// <param name="packed">The values.</param>
    /// <param name="width">Bits a value.</param>
    /// <param name="places">The set; no bit is beyond the last value.</param>
    /// <param name="among">Only places that are in this set too; empty for all.</param>
    /// <param name="counts">What is added to.</param>
    /// <param name="weight">What is added.</param>
    public static void Count(ReadOnlySpan<byte> packed, int width, ReadOnlySpan<ulong> places, ReadOnlySpan<ulong> among, Span<int> counts, int weight)
    {
        CheckRoom(width, counts);
        var last = Bitmap.Last(places);
        if (last < 0)
            return;
        ref var source = ref MemoryMarshal.GetReference(packed[..checked((int)PackedIntegers.ByteLength(last + 1L, width))]);
        ref var target = ref MemoryMarshal.GetReference(counts);
        places = places[..((last >> 6) + 1)];
        switch (width)
        {
            case 8:
                Count(ref source, default(Bytes), places, among, ref target, weight);
                break;
            case 16:
                Count(ref source, default(Pairs), places, among, ref target, weight);
                break;
            default:
                Count(ref source, new Bits(width), places, among, ref target, weight);
                break;
        }
    }

    /// <summary>Counts the values at the places listed, each with weight one.</summary>
    /// <param name="packed">The values.</param>
    /// <param name="width">Bits a value.</param>
    /// <param name="places">The places, in any order.</param>
    /// <param name="counts">What is added to.</param>
    /// <exception cref="ArgumentOutOfRangeException">A place is beyond the values, or the width is too large.</exception>
    public static void Count(ReadOnlySpan<byte> packed, int width, ReadOnlySpan<int> places, Span<int> counts)
    {
        CheckRoom(width, counts);
        var readable = Readable(packed, width);
        ref var source = ref MemoryMarshal.GetReference(packed);
        ref var target = ref MemoryMarshal.GetReference(counts);
        var values = new Bits(width);
        foreach (var place in places)
        {
            if ((uint)place >= (uint)readable)
                ThrowPlace(place);
            Unsafe.Add(ref target, values.Read(ref source, place))++;
        }
    }

    /// <summary>Counts the values of the runs at the places listed, each with weight one. The other parameters are those of the other overload.</summary>
    /// <exception cref="ArgumentException">The starts do not ascend, or go beyond the values, or a place is beyond the starts.</exception>
    public static void CountRuns(
        ReadOnlySpan<byte> starts, int startWidth, ReadOnlySpan<byte> packed, int width, int count, ReadOnlySpan<int> places, Span<int> counts)
    {
        CheckRoom(width, counts);
        var readable = Math.Max(0, Readable(starts, startWidth) - 1);
        ref var source = ref MemoryMarshal.GetReference(packed[..checked((int)PackedIntegers.ByteLength(count, width))]);
        ref var start = ref MemoryMarshal.GetReference(starts);
        ref var target = ref MemoryMarshal.GetReference(counts);
        var (bounds, values) = (new Bits(startWidth), new Bits(width));
        foreach (var place in places)
        {
            if ((uint)place >= (uint)readable)
                ThrowPlace(place);
            CountRun(bounds.ReadTwo(ref start, place), ref source, values, count, ref target, weight: 1);
        }
    }

    /// <summary>Counts the values of runs: those of place <c>p</c> stand from <c>starts[p]</c> to before <c>starts[p + 1]</c>.</summary>
    /// <param name="starts">Where runs start: ascending, one more than there are places.</param>
    /// <param name="startWidth">Bits a start.</param>
    /// <param name="packed">The values.</param>
    /// <param name="width">Bits a value.</param>
    /// <param name="count">How many values there are.</param>
    /// <param name="places">The set of places; no bit is beyond the last.</param>
    /// <param name="counts">What is added to.</param>
    /// <param name="weight">What is added.</param>
    /// <exception cref="ArgumentException">The starts do not ascend, or go beyond the values.</exception>
    public static void CountRuns(
        ReadOnlySpan<byte> starts, int startWidth, ReadOnlySpan<byte> packed, int width, int count, ReadOnlySpan<ulong> places, Span<int> counts, int weight)
    {
        CheckRoom(width, counts);
        var last = Bitmap.Last(places);
        if (last < 0)
            return;
        ref var source = ref MemoryMarshal.GetReference(packed[..checked((int)PackedIntegers.ByteLength(count, width))]);
        ref var start = ref MemoryMarshal.GetReference(starts[..checked((int)PackedIntegers.ByteLength(last + 2L, startWidth))]);
        ref var target = ref MemoryMarshal.GetReference(counts);
        var values = new Bits(width);
        if (startWidth <= MostForTwo)
            CountRuns(ref start, new TwoBits(startWidth), ref source, values, count, places[..((last >> 6) + 1)], ref target, weight);
        else
            CountRuns(ref start, new Bits(startWidth), ref source, values, count, places[..((last >> 6) + 1)], ref target, weight);
    }

    private static void CountRuns<TForm>(
        ref byte start, TForm bounds, ref byte source, Bits values, int count, ReadOnlySpan<ulong> places, ref int target, int weight)
        where TForm : struct, IRunForm
    {
        for (var index = 0; index < places.Length; index++)
        {
            for (var word = places[index]; word != 0; word &= word - 1)
            {
                CountRun(bounds.ReadTwo(ref start, (index << 6) + BitOperations.TrailingZeroCount(word)), ref source, values, count, ref target, weight);
            }
        }
    }

    private static void Count<TForm>(ref byte source, TForm form, ReadOnlySpan<ulong> places, ReadOnlySpan<ulong> among, ref int target, int weight)
        where TForm : struct, IForm
    {
        for (var index = 0; index < places.Length; index++)
        {
            var word = places[index];
            if (!among.IsEmpty)
                word &= among[index];
            for (; word != 0; word &= word - 1)
                Unsafe.Add(ref target, form.Read(ref source, (index << 6) + BitOperations.TrailingZeroCount(word))) += weight;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CountRun((int From, int To) run, ref byte source, Bits values, int count, ref int target, int weight)
    {
        if ((uint)run.From > (uint)run.To || (uint)run.To > (uint)count)
            ThrowRun(run.From, run.To, count);
        for (var i = run.From; i < run.To; i++)
            Unsafe.Add(ref target, values.Read(ref source, i)) += weight;
    }

    // How many places can be read without reading beyond the bytes.
    private static int Readable(ReadOnlySpan<byte> packed, int width)
    {
        if (packed.Length < sizeof(ulong))
            return 0;
        return width == 0 ? int.MaxValue : (int)Math.Min(int.MaxValue, ((packed.Length - sizeof(ulong)) * 8L + 7) / width + 1);
    }

    private static void CheckRoom(int width, Span<int> counts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)width, (uint)MaxWidth, nameof(width));
        if (counts.Length < Room(width))
            throw new ArgumentException($"{counts.Length} counts are too few for values of {width} bits.", nameof(counts));
    }

    private static void ThrowPlace(int place) => throw new ArgumentOutOfRangeException(nameof(place), place, "There is no such place in the column.");

    private static void ThrowRun(int from, int to, int count) => throw new ArgumentException($"A run from {from} to {to} is not within {count} values.");

    private interface IRunForm
    {
        (int From, int To) ReadTwo(ref byte source, int place);
    }

    private interface IForm
    {
        int Read(ref byte source, int place);
    }

    private readonly struct Bytes : IForm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Read(ref byte source, int place) => Unsafe.Add(ref source, place);
    }

    private readonly struct Pairs : IForm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Read(ref byte source, int place) => Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref source, (nint)place << 1));
    }

    private readonly struct Bits(int width) : IForm, IRunForm
    {
        private readonly ulong _mask = (1ul << width) - 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Read(ref byte source, int place)
        {
            var bit = (long)place * width;
            return (int)(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (nint)(bit >> 3))) >> (int)(bit & 7) & _mask);
        }

        public (int From, int To) ReadTwo(ref byte source, int place) => (Read(ref source, place), Read(ref source, place + 1));
    }

    // A place's start and the next one's lie in the same eight bytes.
    private readonly struct TwoBits(int width) : IRunForm
    {
        private readonly ulong _mask = (1ul << width) - 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public (int From, int To) ReadTwo(ref byte source, int place)
        {
            var bit = (long)place * width;
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (nint)(bit >> 3))) >> (int)(bit & 7);
            return ((int)(word & _mask), (int)(word >> width & _mask));
        }
    }
}
