namespace Search.Querying.Tests.Oracle;

/// <summary>How often a phrase stands in a text, worked out on plain lists of positions.</summary>
internal static class OraclePhrases
{
    public static double Frequency(PhraseQuery phrase, Func<string, IReadOnlyList<int>> positionsOf)
    {
        var slots = phrase.Terms.OrderBy(term => term.Position).ToList();
        if (slots.Any(slot => positionsOf(slot.Term).Count == 0))
            return 0;
        return phrase.Slop == 0
            ? positionsOf(slots[0].Term).Count(p => slots.All(slot => positionsOf(slot.Term).Contains(p - slots[0].Position + slot.Position)))
            : Sloppy(slots, phrase.Slop, positionsOf);
    }

    // Follows the definition in the documentation of PhraseQuery: occurrences still to come are queues, the current ones their heads.
    private static double Sloppy(List<PhraseTerm> slots, int slop, Func<string, IReadOnlyList<int>> positionsOf)
    {
        var queues = slots.Select((slot, i) =>
            new Queue<int>(positionsOf(slot.Term).Skip(slots.Take(i).Count(earlier => earlier.Term == slot.Term)))).ToList();
        if (queues.Any(queue => queue.Count == 0))
            return 0;
        int Moved(int slot) => queues[slot].Peek() - slots[slot].Position;
        var farthest = Enumerable.Range(0, slots.Count).Max(Moved);
        bool MoveOn(int slot)
        {
            queues[slot].Dequeue();
            if (queues[slot].Count == 0)
                return false;
            farthest = Math.Max(farthest, Moved(slot));
            return true;
        }

        bool Separate(int slot)
        {
            while (true)
            {
                var meeting = Enumerable.Range(0, slots.Count)
                    .Where(other => other != slot && slots[other].Term == slots[slot].Term && queues[other].Peek() == queues[slot].Peek())
                    .ToList();
                if (meeting.Count == 0)
                    return true;
                slot = new[] { slot, meeting[0] }.OrderBy(Moved).ThenBy(s => s).First();
                if (!MoveOn(slot))
                    return false;
            }
        }

        var frequency = 0.0;
        while (true)
        {
            var order = Enumerable.Range(0, slots.Count).OrderBy(Moved).ThenBy(slot => slot).ToList();
            var lead = order[0];
            var next = Moved(order[1]);
            var distance = farthest - Moved(lead);
            bool goesOn;
            while ((goesOn = MoveOn(lead) && Separate(lead)) && Moved(lead) <= next)
                distance = Math.Min(distance, farthest - Moved(lead));
            if (distance <= slop)
                frequency += 1.0 / (1 + distance);
            if (!goesOn)
                return frequency;
        }
    }
}
