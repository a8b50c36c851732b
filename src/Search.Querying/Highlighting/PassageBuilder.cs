namespace Search.Querying;

/// <summary>Makes passages of the stretches that were chosen: whole sentences where they fit, otherwise whole words.</summary>
internal sealed class PassageBuilder(string text, TextRange[] marks, int length)
{
    /// <summary>The passage around a stretch, which it contains unless that alone is longer than a passage.</summary>
    public Passage Around(TextRange core)
    {
        var sentences = PassageEdges.Sentences(text, core, 2 * length + PassageEdges.Margin);
        var range = KeepMarksWhole(Extend(core, sentences), core);
        var opening = sentences.FindLast(place => place <= range.Start);
        var closing = sentences.Find(place => place >= range.End);
        return new Passage(
            range,
            IsBlank(0, range.Start) || (opening > 0 && IsBlank(opening, range.Start)),
            IsBlank(range.End, text.Length) || (closing > 0 && IsBlank(range.End, closing)));
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

        var room = Math.Max(0, length - core.Length);
        start = PassageEdges.StartOfWord(text, core.Start - room / 2, core.Start);
        return Trim(start, EndOf(start, core.Length <= length ? core.End : start));
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
        // Nor is there an end of a combining sequence in sight: no real text has one so long, and it may be cut.
        end = Math.Min(text.Length, start + length);
        var limit = Math.Min(text.Length, end + PassageEdges.Margin);
        while (end < limit && !PassageEdges.IsSafe(text, end))
            end++;
        return end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    // A mark that an edge would cut is shown whole when what was chosen needs it, and otherwise left out.
    private TextRange KeepMarksWhole(TextRange range, TextRange core)
    {
        var (start, end) = (range.Start, range.End);
        if (MarkAcross(start) is { } first)
            start = first.End <= core.Start ? Trim(first.End, end).Start : IsShort(first.Start, end) ? first.Start : start;
        if (MarkAcross(end) is { } last)
            end = last.Start >= core.End && last.Start > start ? Trim(start, last.Start).End : IsShort(start, last.End) ? last.End : end;
        return new TextRange(start, end);
    }

    private bool IsShort(int start, int end) => end - start <= length + PassageEdges.Margin;

    private TextRange? MarkAcross(int place)
    {
        var (low, high) = (0, marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low < marks.Length && marks[low].Start < place ? marks[low] : null;
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
