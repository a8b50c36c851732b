using Search.Parity.Corpus;
using Search.Parity.Indexes;
using Search.Parity.Queries;

namespace Search.Parity.Exchange;

/// <summary>Analyses documents with our analyser and writes every token at its position, so that the other engine indexes exactly the same.</summary>
/// <remarks>
/// Numbers are big-endian. The file is a sequence of parts: <c>1</c> a document (outlet; whether there is a day, and it; then for the fields of
/// <see cref="ParityFields.TextFields"/> how many numbers follow, −1 for no field, and the numbers), <c>2</c> the end of a segment, <c>0</c> the
/// end. A number of a text is a term's place in the list of terms; a negative one, −n, says that n positions are left free.
/// The terms stand in a file of their own, in order of first use.
/// </remarks>
internal sealed class TokenFile(string path, CorpusWords words) : IDisposable
{
    private const byte EndPart = 0, DocumentPart = 1, SegmentPart = 2;

    private readonly BigEndianWriter _output = new(File.Create(path));
    private readonly List<int> _words = [];
    private readonly List<int> _stems = [];

    public void Add(CorpusDocument document)
    {
        _output.Byte(DocumentPart);
        _output.String(document.Outlet);
        _output.Byte(document.Day is null ? (byte)0 : (byte)1);
        _output.Long(document.Day ?? 0);
        Analyze(document.Title is { } title ? [title] : []);
        words.Add(ParityFields.Title, _words);
        Write(_words, document.Title is not null);
        Analyze(document.Texts);
        words.Add(ParityFields.Text, _words);
        words.Add(ParityFields.Stems, _stems);
        Write(_words, isPresent: true);
        Write(_stems, isPresent: true);
    }

    public void EndSegment() => _output.Byte(SegmentPart);

    public void Dispose()
    {
        _output.Byte(EndPart);
        _output.Dispose();
    }

    private void Analyze(IReadOnlyList<string> values)
    {
        _words.Clear();
        _stems.Clear();
        var first = 0;
        var next = 0;
        foreach (var value in values)
        {
            var last = -1;
            using var tokens = ParityFields.Analyzer.Analyze(value);
            while (tokens.MoveNext())
            {
                last = tokens.Position;
                if (first + last > next)
                {
                    _words.Add(next - (first + last));
                    _stems.Add(next - (first + last));
                }
                _words.Add(words.Terms.Number(tokens.Word));
                _stems.Add(words.Terms.Number(tokens.Stem));
                next = first + last + 1;
            }
            first += last + 1 + ParityFields.ValueGap;
        }
    }

    private void Write(List<int> numbers, bool isPresent)
    {
        _output.Int(isPresent ? numbers.Count : -1);
        foreach (var number in numbers)
            _output.Int(number);
    }
}
