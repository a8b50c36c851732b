using Search.Importing.Spooling;

namespace Search.Importing.Conversations;

/// <summary>What ties posts of any number, each by its number: where its text is, what it answers, what follows it in its thread. Used by one thread.</summary>
/// <remarks>All that is known of a post stands together, so that it is met with one reading of the file at most.</remarks>
/// <param name="memoryBytes">How much of it is kept in memory at most, but for the answers.</param>
/// <param name="answerBytes">How much of the answers.</param>
internal sealed class PostTies(int memoryBytes, int answerBytes) : IDisposable
{
    /// <summary>The text of a post that is left out itself, and only leads on.</summary>
    public const long Gap = -1;

    /// <summary>The most bytes that <see cref="FindParents"/> takes.</summary>
    public const int BatchBytes = MostOfBatch * (sizeof(ulong) + sizeof(int) + sizeof(long) + sizeof(ushort));

    // So many names are looked up in one walk over the table of them.
    private const int MostOfBatch = 1 << 18;

    // Places of a post's numbers. Of posts, one more, so that what was never written is none.
    private const int Text = 0, AnswersEnd = 1, Parent = 2, Next = 3, Numbers = 4;

    private readonly SpooledNumbers _posts = new(memoryBytes);
    private readonly SpooledNumbers _answers = new(answerBytes);

    /// <summary>How many posts there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds something that the next post answers, the nearest first.</summary>
    /// <param name="name">The hash of a name of it.</param>
    public void AddAnswer(ulong name) => _answers.Add(unchecked((long)name));

    /// <summary>Adds a post.</summary>
    /// <param name="text">Where its text is, or <see cref="Gap"/>.</param>
    public void Add(long text)
    {
        _posts.Add(text);
        _posts.Add(_answers.Count);
        _posts.Extend(++Count * Numbers);
    }

    /// <summary>Where the text of a post is.</summary>
    public long TextOf(long post) => _posts[post * Numbers + Text];

    /// <summary>Whether a post is left out itself.</summary>
    public bool IsGap(long post) => TextOf(post) == Gap;

    /// <summary>Whether a post answers anything, here or not.</summary>
    public bool HasAnswers(long post) => AnswersOf(post) is var (start, end) && start < end;

    /// <summary>The hash of what a post answers in the end, when that is not here; it must answer something.</summary>
    public ulong FarthestAnswerOf(long post) => unchecked((ulong)_answers[AnswersOf(post).End - 1]);

    /// <summary>The nearest of what a post answers that is here; negative for none.</summary>
    public long ParentOf(long post) => _posts[post * Numbers + Parent] - 1;

    /// <summary>Makes a post one that answers nothing that is here.</summary>
    public void Untie(long post) => _posts[post * Numbers + Parent] = 0;

    /// <summary>The post that follows in the same thread; negative for the last.</summary>
    public long NextOf(long post) => _posts[post * Numbers + Next] - 1;

    /// <summary>Has a post follow another in its thread.</summary>
    public void Link(long before, long post) => _posts[before * Numbers + Next] = post + 1;

    /// <summary>Finds the nearest of what each post answers that is here.</summary>
    /// <param name="byName">The posts by the hashes of their names.</param>
    public void FindParents(SpooledTable byName)
    {
        var size = (int)Math.Min(Count, MostOfBatch);
        var (names, waiting, parents, tried) = (new ulong[size], new int[size], new long[size], new ushort[size]);
        for (var first = 0L; first < Count; first += size)
        {
            var count = (int)Math.Min(size, Count - first);
            tried.AsSpan(0, count).Clear();
            var asked = 0;
            for (var i = 0; i < count; i++)
            {
                parents[i] = -1;
                if (TryNextAnswer(first + i, ref tried[i], out names[asked]))
                    waiting[asked++] = i;
            }
            // All are looked up in the order of the table, by one answer each; who finds nothing waits on with the next.
            while (asked > 0)
            {
                Array.Sort(names, waiting, 0, asked);
                var left = 0;
                for (var i = 0; i < asked; i++)
                {
                    var post = waiting[i];
                    if (byName.TryGet(names[i], out var parent) && parent != first + post)
                        parents[post] = parent;
                    else if (TryNextAnswer(first + post, ref tried[post], out names[left]))
                        waiting[left++] = post;
                }
                asked = left;
            }
            for (var i = 0; i < count; i++)
                _posts[(first + i) * Numbers + Parent] = parents[i] + 1;
        }
    }

    public void Dispose()
    {
        _posts.Dispose();
        _answers.Dispose();
    }

    private bool TryNextAnswer(long post, ref ushort tried, out ulong name)
    {
        var (start, end) = AnswersOf(post);
        name = 0;
        if (start + tried >= end || tried == ushort.MaxValue)
            return false;
        name = unchecked((ulong)_answers[start + tried++]);
        return true;
    }

    private (long Start, long End) AnswersOf(long post) =>
        (post == 0 ? 0 : _posts[(post - 1) * Numbers + AnswersEnd], _posts[post * Numbers + AnswersEnd]);
}
