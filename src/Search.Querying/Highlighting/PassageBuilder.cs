namespace Search.Querying;

/// <summary>Makes passages of the stretches that were chosen: whole sentences where they fit, otherwise whole words.</summary>
internal sealed class PassageBuilder(string text, int length)
{
    /// <summary>The passage around a stretch. It contains the stretch, and is longer than wanted only when that is, completed at its ends.</summary>
    public Passage Around(TextRange stretch)
    {
        var core = PassageEdges.Complete(text, stretch);
        var sentences = PassageEdges.Sentences(text, core, 2 * length + PassageEdges.Margin);
        var range = Extend(core, sentences);
        var opening = sentences.FindLast(place => place <= range.Start);
        var closing = sentences.Find(place => place >= range.End);
        return new Passage(
            range,
            IsBlank(0, range.Start) || (opening > 0 && IsBlank(opening, range.Start)),
            IsBlank(range.End, text.Length) || (closing > 0 && IsBlank(range.End, closing)));
    }

    /// <summary>Whether a stretch with what it would cut at its ends is short enough.</summary>
    public bool IsShort(TextRange stretch) => PassageEdges.Complete(text, stretch).Length <= length;

    /// <summary>Whether the sentences that a stretch stands in are short enough to be shown whole.</summary>
    public bool IsOfShortSentences(TextRange stretch)
    {
        var sentences = PassageEdges.Sentences(text, stretch, length);
        var opening = sentences.FindLastIndex(place => place <= stretch.Start);
        var closing = sentences.FindIndex(place => place >= stretch.End);
        return opening >= 0 && closing >= 0 && Trim(sentences[opening], sentences[closing]).Length <= length;
    }

    /// <summary>The beginning of the text; <see langword="null"/> when there is nothing but white space.</summary>
    public Passage? Lead()
    {
        var start = Trim(0, text.Length).Start;
        return start == text.Length ? null : Around(new TextRange(start, start));
    }

    /// <summary>Puts passages into the order of the text, those that overlap or touch as one.</summary>
    public List<Passage> Merge(List<Passage> passages)
    {
        var merged = new List<Passage>(passages.Count);
        foreach (var passage in passages.OrderBy(p => p.Range.Start))
        {
            if (merged.Count == 0 || !text.AsSpan(merged[^1].Range.End..Math.Max(merged[^1].Range.End, passage.Range.Start)).IsWhiteSpace())
            {
                merged.Add(passage);
                continue;
            }
            var last = merged[^1];
            if (passage.Range.End > last.Range.End)
                merged[^1] = last with { Range = last.Range with { End = passage.Range.End }, ClosesSentence = passage.ClosesSentence };
        }
        return merged;
    }

    private TextRange Extend(TextRange core, List<int> sentences)
    {
        var opening = sentences.FindLastIndex(place => place <= core.Start);
        var closing = sentences.FindIndex(place => place >= Math.Max(core.End, core.Start + 1));
        if (opening >= 0 && closing >= 0 && Trim(sentences[opening], sentences[closing]).Length <= length)
            return WholeSentences(sentences, opening, closing);

        var start = opening >= 0 ? Trim(sentences[opening], core.End).Start : -1;
        if (start >= 0 && core.End - start <= length)
            return Trim(start, EndOf(start, core.End));

        var end = closing >= 0 ? Trim(core.Start, sentences[closing]).End : -1;
        if (end >= 0 && end - core.Start <= length)
            return Trim(PassageEdges.StartOfWord(text, end - length, core.Start), end);

        if (core.Length >= length)
            return core;
        start = PassageEdges.StartOfWord(text, core.Start - (length - core.Length) / 2, core.Start);
        return Trim(start, EndOf(start, core.End));
    }

    // What follows is read on; what comes before only helps to understand it.
    private TextRange WholeSentences(List<int> sentences, int opening, int closing)
    {
        while (closing + 1 < sentences.Count && Trim(sentences[opening], sentences[closing + 1]).Length <= length)
            closing++;
        while (opening > 0 && Trim(sentences[opening - 1], sentences[closing]).Length <= length)
            opening--;
        return Trim(sentences[opening], sentences[closing]);
    }

    // Without any place to end a passage shows its first word, however long, rather than nothing.
    private int EndOf(int start, int earliest)
    {
        var end = PassageEdges.EndOfWord(text, start + length, earliest);
        if (end > start)
            return end;
        end = PassageEdges.EndOfWord(text, start + PassageEdges.Margin, start);
        if (end > start)
            return end;
        // What stands together without end is no word, and may be cut.
        end = Math.Min(text.Length, start + length);
        var limit = Math.Min(text.Length, end + PassageEdges.Margin);
        while (end < limit && !PassageEdges.IsSafe(text, end))
            end++;
        return end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    private bool IsBlank(int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    private TextRange Trim(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return new TextRange(from, to);
    }
}
