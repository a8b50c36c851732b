using System.Numerics;

namespace Search.Indexing;

/// <summary>A text's length in terms as one byte, by Lucene's SmallFloat encoding (<c>intToByte4</c>), exact up to 39.</summary>
/// <remarks>
/// Lengths below 24 are their own code. Above, the length less 24 is a floating-point number with three bits of mantissa and an implied leading
/// one: 24 is what is left of 255 codes when 2^31 - 1 has the highest.
/// </remarks>
public static class LengthCode
{
    private const int FreeCodes = 24;
    private const int MantissaBits = 3;

    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(code => Length((byte)code))];

    /// <summary>The code of a length; longer texts never have a smaller code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length < FreeCodes)
            return (byte)length;
        var rest = length - FreeCodes;
        var bits = 32 - BitOperations.LeadingZeroCount((uint)rest);
        if (bits <= MantissaBits)
            return (byte)(FreeCodes + rest);
        var shift = bits - MantissaBits - 1;
        return (byte)(FreeCodes + ((rest >> shift & 7) | (shift + 1) << MantissaBits));
    }

    /// <summary>The smallest length with that code.</summary>
    public static int Decode(byte code) => Lengths[code];

    private static int Length(byte code)
    {
        if (code < FreeCodes)
            return code;
        var rest = code - FreeCodes;
        var shift = (rest >> MantissaBits) - 1;
        return shift < 0 ? FreeCodes + rest : FreeCodes + ((rest & 7 | 8) << shift);
    }
}
