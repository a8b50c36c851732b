using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Search.Archive;

namespace Search.Service.Api;

/// <summary>Writes the place where a page ended as an opaque text, and reads it back.</summary>
/// <remarks>
/// In the text stand the place, a hash of the question (what decides the hits and their order) and a check of both, so that a cursor of another
/// question and one that was cut or altered are told apart. It is no secret and no proof: who makes one up gets hits of his own question. Cursors
/// outlive the service and changes of the archive.
/// </remarks>
internal static class Cursors
{
    // version 1, hash of the question 8, whether there is a key 1, key 8, document 8, seen 4, check 4
    private const int Length = 34;
    private const int CheckedLength = Length - 4;
    private const byte Version = 1;

    /// <summary>The cursor of a place in the hits of <paramref name="request"/>.</summary>
    public static string Write(SearchRequest request, HitPosition place)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        HashOf(request).CopyTo(bytes[1..]);
        bytes[9] = place.Key is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[10..], place.Key.GetValueOrDefault());
        BinaryPrimitives.WriteInt64LittleEndian(bytes[18..], place.Document);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[26..], place.Seen);
        CheckOf(bytes[..CheckedLength]).CopyTo(bytes[CheckedLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor that was given with <paramref name="request"/>.</summary>
    public static ParameterProblem? Read(string text, SearchRequest request, out HitPosition place)
    {
        place = default;
        Span<byte> bytes = stackalloc byte[Length];
        if (!IsWhole(text, bytes))
            return new ParameterProblem("cursor", "This is not a cursor of this service. Take 'next_cursor' of an answer as it stands, or leave 'cursor' out to begin.");
        if (!bytes[1..9].SequenceEqual(HashOf(request)))
        {
            return new ParameterProblem(
                "cursor", "The cursor belongs to another search. Words, filters, dates, 'in' and 'sort' stay the same from page to page; to ask anew, leave 'cursor' out.");
        }
        place = new HitPosition(
            bytes[9] == 0 ? null : BinaryPrimitives.ReadInt64LittleEndian(bytes[10..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[18..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[26..]));
        return null;
    }

    private static bool IsWhole(string text, Span<byte> bytes) =>
        text.Length == Base64Url.GetEncodedLength(Length)
        && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == Length
        && bytes[0] == Version && bytes[CheckedLength..].SequenceEqual(CheckOf(bytes[..CheckedLength]))
        && BinaryPrimitives.ReadInt64LittleEndian(bytes[18..]) >= 0 && BinaryPrimitives.ReadInt32LittleEndian(bytes[26..]) >= 0;

    private static byte[] HashOf(SearchRequest request)
    {
        var question = new SearchRequest
        {
            Words = request.Words,
            Scope = request.Scope,
            Filters = request.Filters,
            From = request.From,
            To = request.To,
            Sort = request.Sort,
        };
        var parts = SearchParameters.Write(question).Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal);
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..8];
    }

    private static byte[] CheckOf(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes)[..4];
}
