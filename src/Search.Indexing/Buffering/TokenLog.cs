using System.Buffers;

namespace Search.Indexing;

/// <summary>The words of texts by their numbers, as they came one after the other. Not safe for use by several threads at once.</summary>
internal sealed class TokenLog
{
    private const int LeastChunk = 1 << 10;
    private const int MostChunk = 1 << 18;

    private readonly List<int[]> _chunks = [];
    private readonly List<TextRun> _runs = [];
    private int[] _last = [];
    private int _filled;
    private long _chunkBytes;

    /// <summary>The texts, documents ascending.</summary>
    public IReadOnlyList<TextRun> Runs => _runs;

    /// <summary>Words in all texts.</summary>
    public int Length { get; private set; }

    public long ByteLength => _chunkBytes + _runs.Capacity * 12L;

    public void Add(ReadOnlySpan<int> words)
    {
        while (words.Length > 0)
        {
            if (_filled == _last.Length)
                AddChunk();
            var step = Math.Min(words.Length, _last.Length - _filled);
            words[..step].CopyTo(_last.AsSpan(_filled));
            words = words[step..];
            _filled += step;
        }
    }

    /// <summary>Ends a text: the words since the last one ended.</summary>
    public void EndRun(TextRun run)
    {
        _runs.Add(run);
        Length += run.Length;
    }

    public Reader Read() => new(this);

    /// <summary>Gives the memory back; nothing can be added or read any more.</summary>
    public void Release()
    {
        foreach (var chunk in _chunks)
            ArrayPool<int>.Shared.Return(chunk);
        _chunks.Clear();
        (_last, _filled) = ([], 0);
    }

    private void AddChunk()
    {
        // Large arrays that are left to the collector stay for long.
        _last = ArrayPool<int>.Shared.Rent(Math.Clamp(_last.Length * 2, LeastChunk, MostChunk));
        _chunks.Add(_last);
        _chunkBytes += _last.Length * (long)sizeof(int);
        _filled = 0;
    }

    /// <summary>Reads words from the first on.</summary>
    public struct Reader
    {
        private readonly TokenLog _log;
        private int _chunk;
        private int _at;

        internal Reader(TokenLog log) => _log = log;

        /// <summary>The next words, at least one and at most so many; there are as many.</summary>
        public ReadOnlySpan<int> Take(int most)
        {
            if (_at == _log._chunks[_chunk].Length)
            {
                _chunk++;
                _at = 0;
            }
            var words = _log._chunks[_chunk].AsSpan(_at);
            words = words[..Math.Min(words.Length, most)];
            _at += words.Length;
            return words;
        }
    }
}
