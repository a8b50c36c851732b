using System.Globalization;

namespace Search.Importing.Files;

/// <summary>How much may come out of a packed file before it is taken for a bomb. Used by one thread, for one file on disk.</summary>
/// <remarks>
/// What counts is everything unpacked in all against the size on disk, so that entries of a zip that overlap, or a zip within a zip, gain nothing. Text packs to
/// a fifth and seldom to a fiftieth; deflate reaches 1:1032 on nothing but zeros.
/// </remarks>
/// <param name="packedBytes">The size on disk.</param>
/// <param name="maxRatio">How many times the size on disk may come out.</param>
internal sealed class UnpackBudget(long packedBytes, int maxRatio)
{
    // Small files may pack well, as a list of a million equal lines does, and harm nobody.
    private const long FreeBytes = 128 << 20;

    private long _unpacked;

    /// <summary>Counts bytes that came out.</summary>
    /// <exception cref="InvalidDataException">They are too many.</exception>
    public void Take(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > FreeBytes && _unpacked / maxRatio > packedBytes)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"more than {maxRatio} times its size on disk comes out of it, as out of a zip bomb; the rest was not read"));
        }
    }
}
