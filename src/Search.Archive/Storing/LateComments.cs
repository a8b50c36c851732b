namespace Search.Archive.Storing;

/// <summary>Writes comments alone, beneath a thread that is there already.</summary>
internal static class LateComments
{
    /// <summary>Prepares the comments that the thread does not hold just so.</summary>
    /// <param name="comments">The comments.</param>
    /// <param name="thread">The thread as it is.</param>
    /// <param name="pending">Where they are written, and where the thread as it will be is noted.</param>
    /// <returns>Whether anything changes.</returns>
    public static bool Put(IReadOnlyList<Comment> comments, StoredThread thread, PendingWrites pending)
    {
        var known = new Dictionary<string, CommentState>(thread.Comments, StringComparer.Ordinal);
        var place = known.Values.Select(c => ThreadOrder.Place(c.Order) + 1).Append(ThreadOrder.FirstLatePlace).Max();
        var changes = false;
        foreach (var comment in comments)
        {
            var digest = ThreadDigest.Of(comment);
            var isKnown = known.TryGetValue(comment.Id, out var earlier);
            if (isKnown && earlier.IsAlone && earlier.Digest == digest)
                continue;
            var order = isKnown ? earlier.Order : ThreadOrder.Of(thread.Number, place++);
            known[comment.Id] = new CommentState(order, comment.Source, IsAlone: true, digest);
            pending.Batch.Put(DocumentWriter.Write(comment, thread.Facts, thread.Number, known[comment.Id]));
            changes = true;
        }

        if (changes)
            pending.Note(thread.Facts.Id, thread with { Comments = known });
        return changes;
    }
}
