using System.Runtime.ExceptionServices;
using Search.Analysis;

namespace Search.Indexing;

/// <summary>Inverts texts in threads of their own, while whoever brought them goes on.</summary>
/// <remarks>
/// Each thread has words of its own; only when all are written do they meet. So it does not matter which thread took which document. To be used by one
/// thread at a time.
/// </remarks>
internal sealed class TextInversion
{
    // Some two milliseconds of work: far more than it costs to hand it over.
    private const int PartCharacters = 1 << 17;

    // What may wait, so that memory stays bounded when documents come faster than they are inverted.
    private const int MostWaitingParts = 32;

    // Every thread keeps the frequent words for itself; more threads than that would hardly be fed.
    private const int MostInverters = 8;

    private readonly int _inverterCount;
    private readonly List<(Field Field, bool HasStems)> _fields;
    private readonly int[] _placeByField;

    // Guards what follows; pulsed whenever an inverter has done a part.
    private readonly object _gate = new();
    private readonly Queue<Part> _waiting = [];
    private readonly List<InvertedText[]> _inverters = [];
    private readonly Stack<InvertedText[]> _idle = [];
    private Exception? _failure;
    private long _byteLength;

    private Part _part = new();

    /// <param name="schema">The fields.</param>
    /// <param name="inverterCount">How many threads may invert at once.</param>
    public TextInversion(Schema schema, int inverterCount)
    {
        _inverterCount = inverterCount;
        _fields = [.. schema.Fields.Where(field => field is { Kind: FieldKind.Text, StemsOf: null }).Select(field => (field, schema.StemsFieldOf(field) is not null))];
        _placeByField = [.. schema.Fields.Select(field => _fields.FindIndex(text => text.Field == field))];
    }

    /// <summary>As many inverters as are likely to be fed on this machine.</summary>
    public static int DefaultInverterCount => Math.Min(Environment.ProcessorCount, MostInverters);

    /// <summary>Bytes of memory taken, texts that wait included.</summary>
    public long ByteLength => Interlocked.Read(ref _byteLength) + _part.ByteLength;

    /// <summary>Adds a text of a document, to be read by the field's analyser. Documents ascend.</summary>
    public void Add(Field field, int document, string text) => Add(field, document, text, field.Analyzer!);

    /// <summary>Adds a text of a document. Documents ascend.</summary>
    public void Add(Field field, int document, string text, TextAnalyzer analyzer)
    {
        _part.Texts.Add((_placeByField[field.Ordinal], document, text, analyzer));
        _part.Characters += text.Length;
    }

    /// <summary>All texts of the document have been added.</summary>
    public void EndDocument()
    {
        if (_part.Characters < PartCharacters)
            return;
        lock (_gate)
        {
            while (_waiting.Count >= MostWaitingParts && _failure is null)
                Monitor.Wait(_gate);
            Enqueue();
            if (TryTake(out var inverter, out var part))
                Task.Factory.StartNew(() => Work(inverter, part), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>What the inverters hold of a text field, once they have done all texts.</summary>
    public IReadOnlyList<InvertedText> Finish(Field field)
    {
        lock (_gate)
            Enqueue();
        while (TakeOrWait(out var inverter, out var part))
            Work(inverter, part);
        lock (_gate)
        {
            ThrowIfFailed();
            return [.. _inverters.Select(texts => texts[_placeByField[field.Ordinal]])];
        }
    }

    /// <summary>Gives back the memory of what all inverters hold, once it is written; nothing can be added any more.</summary>
    public void Release()
    {
        foreach (var text in _inverters.SelectMany(texts => texts))
            text.Tokens.Release();
    }

    // Something to do; false once all is done.
    private bool TakeOrWait(out InvertedText[] inverter, out Part part)
    {
        lock (_gate)
        {
            while (!TryTake(out inverter, out part))
            {
                if (_idle.Count == _inverters.Count)
                    return false;
                Monitor.Wait(_gate);
            }
            return true;
        }
    }

    private void Enqueue()
    {
        ThrowIfFailed();
        if (_part.Texts.Count == 0)
            return;
        _byteLength += _part.ByteLength;
        _waiting.Enqueue(_part);
        _part = new();
    }

    private bool TryTake(out InvertedText[] inverter, out Part part)
    {
        (inverter, part) = ([], _part);
        if (_waiting.Count == 0 || _failure is not null || _idle.Count == 0 && _inverters.Count == _inverterCount)
            return false;
        if (!_idle.TryPop(out inverter!))
            _inverters.Add(inverter = [.. _fields.Select(text => new InvertedText(text.HasStems))]);
        part = _waiting.Dequeue();
        return true;
    }

    private void Work(InvertedText[] inverter, Part? part)
    {
        while (part is not null)
        {
            var before = inverter.Sum(text => text.ByteLength);
            Exception? failure = null;
            try
            {
                foreach (var (place, document, text, analyzer) in part.Texts)
                    inverter[place].Add(document, text, analyzer);
            }
            catch (Exception caught)
            {
                failure = caught;
            }
            lock (_gate)
            {
                _failure ??= failure;
                _byteLength += inverter.Sum(text => text.ByteLength) - before - part.ByteLength;
                if (_failure is not null || !_waiting.TryDequeue(out part))
                {
                    _idle.Push(inverter);
                    part = null;
                }
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    private sealed class Part
    {
        public List<(int Place, int Document, string Text, TextAnalyzer Analyzer)> Texts { get; } = [];

        public int Characters { get; set; }

        public long ByteLength => Characters * (long)sizeof(char);
    }
}
