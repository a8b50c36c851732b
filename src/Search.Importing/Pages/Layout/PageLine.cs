namespace Search.Importing.Pages.Layout;

/// <summary>A line of a page that is not blank.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">The words, without white space at either end.</param>
/// <param name="Indent">How many characters of white space stood before them.</param>
/// <param name="BlanksBefore">How many blank lines stand above it: none within a block, one between paragraphs, more where something ends.</param>
internal sealed record PageLine(int Number, string Text, int Indent, int BlanksBefore)
{
    /// <summary>Whether it is the first line of a block, as paragraphs and lists of unbroken lines are.</summary>
    public bool OpensBlock => BlanksBefore > 0 || Number == 1;
}
