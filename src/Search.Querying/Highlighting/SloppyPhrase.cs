namespace Search.Querying;

/// <summary>Marks the sloppy matches of a phrase in one text.</summary>
internal static class SloppyPhrase
{
    /// <summary>Adds every match.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="places">Where each of its terms stands in the text.</param>
    /// <param name="hits">The matches, from their first word to their last.</param>
    /// <param name="marks">The words of the matches.</param>
    public static void Find(MarkedPhrase phrase, List<WordPlace>[] places, List<TextHit> hits, List<TextMark> marks)
    {
        var walk = new SloppyWalk(phrase.Slots, keepsNearest: true);
        walk.Clear();
        foreach (var slot in phrase.Slots)
            walk.Add([.. places[slot.Term].Select(place => place.Position)]);
        var words = new WordPlace[phrase.Slots.Length];
        while (walk.MoveNext(out var distance))
        {
            if (distance > phrase.Slop)
                continue;
            for (var slot = 0; slot < words.Length; slot++)
                words[slot] = places[phrase.Slots[slot].Term][walk.Nearest(slot)];
            Add(phrase, words, hits, marks);
        }
    }

    private static void Add(MarkedPhrase phrase, WordPlace[] words, List<TextHit> hits, List<TextMark> marks)
    {
        var (first, last) = (words.MinBy(word => word.Position), words.MaxBy(word => word.Position));
        var hit = new TextRange(first.Range.Start, last.Range.End);
        hits.Add(new TextHit(hit, phrase.Part, first.Position, last.Position));
        foreach (var word in words)
            marks.Add(new TextMark(word.Range, hit));
    }
}
