namespace Search.Querying;

/// <summary>Finds a phrase in a text from the places of its words, by the same definition as <see cref="PhraseMatcher"/> counts it.</summary>
internal static class PhraseFinder
{
    /// <summary>Adds the phrase's matches.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="places">Where each numbered word stands, in order of place.</param>
    /// <param name="hits">Takes each match, from its first word to its last.</param>
    /// <param name="marks">Takes what is to be marked: an exact phrase as one, the words of a sloppy one each.</param>
    public static void Find(MarkedPhrase phrase, List<WordPlace>[] places, List<TextHit> hits, List<TextMark> marks)
    {
        if (phrase.Slots.Any(slot => places[slot.Term].Count == 0))
            return;
        if (phrase.Slop > 0)
        {
            SloppyPhrase.Find(phrase, places, hits, marks);
            return;
        }
        var starts = places[phrase.Slots[0].Term].ConvertAll(place => place.Position - phrase.Slots[0].Position);
        foreach (var slot in phrase.Slots.Skip(1))
            KeepStarts(starts, places[slot.Term], slot.Position);
        int first = 0, last = 0;
        foreach (var start in starts)
        {
            var opening = PlaceAt(places[phrase.Slots[0].Term], start + phrase.Slots[0].Position, ref first);
            var closing = PlaceAt(places[phrase.Slots[^1].Term], start + phrase.Slots[^1].Position, ref last);
            var range = new TextRange(opening.Range.Start, closing.Range.End);
            hits.Add(new TextHit(range, phrase.Part, opening.Position, closing.Position));
            marks.Add(new TextMark(range, range));
        }
    }

    private static void KeepStarts(List<int> starts, List<WordPlace> places, int offset)
    {
        int kept = 0, next = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            var position = starts[i] + offset;
            while (next < places.Count && places[next].Position < position)
                next++;
            if (next == places.Count)
                break;
            if (places[next].Position == position)
                starts[kept++] = starts[i];
        }
        starts.RemoveRange(kept, starts.Count - kept);
    }

    private static WordPlace PlaceAt(List<WordPlace> places, int position, ref int next)
    {
        while (places[next].Position < position)
            next++;
        return places[next];
    }
}
