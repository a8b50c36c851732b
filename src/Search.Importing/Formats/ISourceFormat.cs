using Search.Archive;
using Search.Importing.Files;

namespace Search.Importing.Formats;

/// <summary>One format of files that hold articles. Stateless, so one instance serves every file.</summary>
internal interface ISourceFormat
{
    /// <summary>What people call it, for reports.</summary>
    string Name { get; }

    /// <summary>Whether files of this format are zips; any other format never sees one, whatever stands in it unpacked.</summary>
    bool IsZip => false;

    /// <summary>Whether a file is of this format, judged by how it begins; the name may only settle a doubt.</summary>
    bool Recognises(SourceFile file);

    /// <summary>Reads the threads of a file, lazily, in bounded memory; what cannot be read goes to <paramref name="problems"/>.</summary>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    /// <exception cref="InvalidDataException">The file is damaged beyond what can be stepped over.</exception>
    IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems);
}
