using System.Buffers.Binary;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Distinct words, numbered in the order they came: a hash table by open addressing, whose entries hold short words themselves.</summary>
internal sealed class WordTable
{
    // Two integers hold all of most words, so that one line of the cache tells whether an entry is the one that is looked for.
    public const int ShortLength = 2 * sizeof(ulong);

    /// <summary>Words that can be added together.</summary>
    public const int MostAtOnce = 64;

    // The hash above the word's number plus one; 0 is a free slot. At most half are taken.
    private ulong[] _slots = new ulong[256];
    private Word[] _words = new Word[128];
    private readonly ByteBuffer _longer = new();

    public int Count { get; private set; }

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, Count);

    public long ByteLength => _slots.Length * (long)sizeof(ulong) + _words.Length * 32L + _longer.Capacity;

    /// <summary>Counts a word.</summary>
    /// <param name="bytes">The word.</param>
    /// <param name="isInflected">Whether its stem is found by rules from the word alone.</param>
    /// <param name="stem">The number of the stem it has where it stands, when the word alone does not tell; words of different stems are different.</param>
    /// <returns>Its number, and whether it is the first of its kind.</returns>
    public (int Number, bool IsNew) Add(ReadOnlySpan<byte> bytes, bool isInflected, int? stem = null)
    {
        var word = new Word { Length = (ushort)bytes.Length, IsInflected = isInflected, IsOfStem = stem is not null, Stem = stem ?? 0, Count = 1 };
        Span<byte> head = stackalloc byte[ShortLength];
        head.Clear();
        bytes[..Math.Min(bytes.Length, ShortLength)].CopyTo(head);
        word.Low = BinaryPrimitives.ReadUInt64LittleEndian(head);
        word.High = BinaryPrimitives.ReadUInt64LittleEndian(head[sizeof(ulong)..]);
        if (bytes.Length <= ShortLength)
            return AddShort(word, TermHash.Compute(word.Low, word.High));
        var hash = TermHash.Compute(bytes);
        for (var slot = hash; ; slot++)
        {
            var taken = _slots[slot & _slots.Length - 1];
            if (taken == 0)
                break;
            ref var candidate = ref _words[NumberIn(taken)];
            if ((uint)(taken >> 32) != hash || !IsLike(candidate, word) || !BytesOf(candidate, head).SequenceEqual(bytes))
                continue;
            candidate.Count++;
            return (NumberIn(taken), false);
        }
        word.Offset = _longer.Length;
        _longer.Write(bytes);
        return (Append(word, hash), true);
    }

    /// <summary>Counts words of up to sixteen bytes.</summary>
    /// <remarks>The slots of all of them are looked at first, and then their entries: what is not in the cache is so fetched for many words at once.</remarks>
    /// <param name="words">The words, at most <see cref="MostAtOnce"/>.</param>
    /// <param name="numbers">Takes the number of each at its place.</param>
    public void Add(ReadOnlySpan<ShortWord> words, Span<int> numbers)
    {
        Span<uint> hashes = stackalloc uint[MostAtOnce];
        Span<ulong> entries = stackalloc ulong[MostAtOnce];
        var slots = _slots;
        for (var i = 0; i < words.Length; i++)
        {
            hashes[i] = TermHash.Compute(words[i].Low, words[i].High);
            entries[i] = slots[hashes[i] & slots.Length - 1];
        }
        for (var i = 0; i < words.Length; i++)
            numbers[words[i].Place] = Add(words[i], hashes[i], entries[i]);
    }

    public void SetStem(int number, int stem) => _words[number].Stem = stem;

    /// <summary>The bytes of a word of this table, in <paramref name="room"/> when they are few.</summary>
    public ReadOnlySpan<byte> BytesOf(in Word word, Span<byte> room)
    {
        if (word.Length > ShortLength)
            return _longer.Written.Slice(word.Offset, word.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(room, word.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(room[sizeof(ulong)..], word.High);
        return room[..word.Length];
    }

    // Mostly the entry that the hash leads to is the word's. What stood in a slot stays true though others were added since.
    private int Add(in ShortWord word, uint hash, ulong entry)
    {
        if ((uint)(entry >> 32) == hash && entry != 0)
        {
            ref var candidate = ref _words[NumberIn(entry)];
            if (candidate.Low == word.Low && candidate.High == word.High && candidate.Length == word.Length
                && candidate.IsInflected == word.IsInflected && !candidate.IsOfStem)
            {
                candidate.Count++;
                return NumberIn(entry);
            }
        }
        return AddShort(new Word { Low = word.Low, High = word.High, Length = word.Length, IsInflected = word.IsInflected, Count = 1 }, hash).Number;
    }

    private (int Number, bool IsNew) AddShort(in Word word, uint hash)
    {
        var slots = _slots;
        for (var slot = hash; ; slot++)
        {
            var taken = slots[slot & slots.Length - 1];
            if (taken == 0)
                return (Append(word, hash), true);
            if ((uint)(taken >> 32) != hash)
                continue;
            ref var candidate = ref _words[NumberIn(taken)];
            if (candidate.Low != word.Low || candidate.High != word.High || candidate.Length != word.Length || !IsLike(candidate, word))
                continue;
            candidate.Count++;
            return (NumberIn(taken), false);
        }
    }

    private static bool IsLike(in Word candidate, in Word word) =>
        candidate.IsInflected == word.IsInflected && candidate.IsOfStem == word.IsOfStem && (!word.IsOfStem || candidate.Stem == word.Stem);

    private int Append(in Word word, uint hash)
    {
        if (Count == _words.Length)
            Grow();
        _words[Count] = word;
        Count++;
        Take((ulong)hash << 32 | (uint)Count);
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _words, _words.Length * 2);
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (var taken in old)
        {
            if (taken != 0)
                Take(taken);
        }
    }

    private void Take(ulong entry)
    {
        var slot = (uint)(entry >> 32);
        while (_slots[slot & _slots.Length - 1] != 0)
            slot++;
        _slots[slot & _slots.Length - 1] = entry;
    }

    private static int NumberIn(ulong slot) => (int)(uint)slot - 1;
}
