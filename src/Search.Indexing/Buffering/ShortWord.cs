namespace Search.Indexing;

/// <summary>A word of up to sixteen bytes that waits for its number.</summary>
/// <param name="Low">As <see cref="Word.Low"/>.</param>
/// <param name="High">As <see cref="Word.High"/>.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="IsInflected">As <see cref="Word.IsInflected"/>.</param>
/// <param name="Place">Where among other words the number is wanted.</param>
internal readonly record struct ShortWord(ulong Low, ulong High, ushort Length, bool IsInflected, int Place);
