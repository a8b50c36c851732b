using Search.Indexing;

namespace Search.Querying;

/// <summary>The documents that contain a phrase. Candidates have all its terms; confirming reads their positions.</summary>
internal sealed class PhraseCursor : DocumentCursor
{
    private readonly PostingsCursor[] _terms;
    private readonly PostingsCursor[] _byCost;
    private readonly PhraseMatcher _matcher;
    private readonly SegmentReader _reader;
    private readonly Field _field;
    private readonly Bm25Scorer? _scorer;
    private int _confirmed = -1;
    private float _frequency;
    private int _blockEnd = -1;
    private float _blockMaxScore;

    /// <summary>Begins a walk.</summary>
    /// <param name="terms">The postings of the phrase's distinct terms, before their first documents.</param>
    /// <param name="matcher">Finds the phrase in their positions.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The field.</param>
    /// <param name="scorer">The phrase's scorer; <see langword="null"/> when nobody asks for scores.</param>
    public PhraseCursor(PostingsCursor[] terms, PhraseMatcher matcher, SegmentReader reader, Field field, Bm25Scorer? scorer)
    {
        _terms = terms;
        _byCost = [.. terms.OrderBy(term => term.Cost)];
        _matcher = matcher;
        _reader = reader;
        _field = field;
        _scorer = scorer;
        MaxScore = scorer is null ? 0 : Bound(scorer, static term => term.ListImpacts);
    }

    /// <inheritdoc/>
    public override long Cost => _byCost[0].Cost;

    /// <inheritdoc/>
    public override bool NeedsConfirmation => true;

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override float BlockMaxScore => _blockMaxScore;

    /// <summary>How often the phrase stands in the current, confirmed document; of sloppy matches each counts 1 / (1 + distance).</summary>
    public float Frequency => _frequency;

    /// <inheritdoc/>
    public override int Next() => Document = Align(_byCost[0].Next());

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = Align(_byCost[0].AdvanceTo(target));

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (_confirmed != Document)
        {
            _frequency = _matcher.Frequency(_terms, countAll: _scorer is not null);
            _confirmed = Document;
        }
        return _frequency > 0;
    }

    /// <inheritdoc/>
    public override float CandidateBound()
    {
        if (_scorer is null)
            return 0;
        var frequency = _matcher.Slop == 0 ? int.MaxValue : 0L;
        if (_matcher.Slop == 0)
        {
            foreach (var term in _terms)
                frequency = Math.Min(frequency, term.Frequency);
        }
        else
        {
            foreach (var slot in _matcher.Slots)
                frequency += _terms[slot.Term].Frequency;
        }
        return _scorer.Score(frequency, _reader.Norms(_field)[Document]);
    }

    /// <inheritdoc/>
    public override float Score() => _scorer is null ? 0 : _scorer.Score(_frequency, _reader.Norms(_field)[Document]);

    /// <inheritdoc/>
    public override int SeekBlock(int target)
    {
        if (_scorer is null)
            return NoMoreDocuments;
        target = Math.Max(target, Document);
        if (target <= _blockEnd)
            return _blockEnd;
        _blockEnd = NoMoreDocuments;
        foreach (var term in _terms)
        {
            var end = target == NoMoreDocuments ? NoMoreDocuments : term.SeekBlock(Math.Max(target, term.Document));
            if (end == NoMoreDocuments)
            {
                _blockMaxScore = 0;
                return _blockEnd = NoMoreDocuments;
            }
            _blockEnd = Math.Min(_blockEnd, end);
        }
        _blockMaxScore = Bound(_scorer, static term => term.BlockImpacts);
        return _blockEnd;
    }

    /// <inheritdoc/>
    public override void Collect(TopRun run)
    {
        if (_scorer is not null && _matcher.Slop == 0)
            new PhraseCollector(_terms, _byCost, _matcher, _reader, _field, _scorer).Collect(run);
        else
            base.Collect(run);
    }

    private delegate ReadOnlySpan<Impact> Impacts(PostingsCursor term);

    private float Bound(Bm25Scorer scorer, Impacts impacts)
    {
        if (_matcher.Slop > 0)
            return SloppyBound(scorer, impacts);

        // An exact phrase is not more frequent than any of its terms, in the same text.
        var bound = float.MaxValue;
        foreach (var term in _terms)
            bound = Math.Min(bound, scorer.Bound(impacts(term)));
        return bound;
    }

    private float SloppyBound(Bm25Scorer scorer, Impacts impacts)
    {
        // Every occurrence begins at most one match, and a match counts 1 at the most.
        var frequency = 0f;
        var shortest = byte.MaxValue;
        foreach (var slot in _matcher.Slots)
        {
            var most = 0;
            foreach (var impact in impacts(_terms[slot.Term]))
            {
                most = Math.Max(most, impact.Frequency);
                shortest = Math.Min(shortest, impact.LengthCode);
            }
            frequency += most;
        }
        return scorer.Score(frequency, shortest);
    }

    private int Align(int document)
    {
        while (document != NoMoreDocuments)
        {
            var farthest = document;
            for (var i = 1; i < _byCost.Length && farthest == document; i++)
                farthest = _byCost[i].Document < document ? _byCost[i].AdvanceTo(document) : _byCost[i].Document;
            if (farthest == document)
                return document;
            document = farthest == NoMoreDocuments ? farthest : _byCost[0].AdvanceTo(farthest);
        }
        return document;
    }
}
