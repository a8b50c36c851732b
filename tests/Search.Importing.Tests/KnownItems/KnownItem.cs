using Search.Archive;

namespace Search.Importing.Tests.KnownItems;

/// <summary>A sentence of a comment, less two words, and where it was taken from.</summary>
/// <param name="Sentence">The sentence as it stands in the comment, on one line.</param>
/// <param name="Query">What is typed: the sentence less two words, punctuation and all.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Threads">The articles beneath which a comment with exactly that text stands: one, unless it was posted several times.</param>
internal sealed record KnownItem(string Sentence, string Query, Comment Comment, IReadOnlySet<string> Threads);
