namespace Search.Querying;

/// <summary>A cursor's documents, of which those that another matches as well score more.</summary>
internal sealed class RequiredOptionalCursor : DocumentCursor
{
    private readonly DocumentCursor _required;
    private readonly DocumentCursor _optional;
    private float _blockMaxScore;

    // What the two can score in the stretch that is being collected.
    private float _requiredBound;
    private float _optionalBound;

    /// <summary>Begins a walk.</summary>
    /// <param name="required">What matches, before its first document.</param>
    /// <param name="optional">What adds to the score, before its first document.</param>
    public RequiredOptionalCursor(DocumentCursor required, DocumentCursor optional)
    {
        _required = required;
        _optional = optional;
        MaxScore = ScoreBound.Of((double)required.MaxScore + optional.MaxScore);
    }

    /// <inheritdoc/>
    public override long Cost => _required.Cost;

    /// <inheritdoc/>
    public override bool NeedsConfirmation => _required.NeedsConfirmation;

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override float BlockMaxScore => _blockMaxScore;

    /// <inheritdoc/>
    public override int Next() => Document = _required.Next();

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = _required.AdvanceTo(target);

    /// <inheritdoc/>
    public override bool Confirm() => _required.Confirm();

    /// <inheritdoc/>
    public override float Score() => Score(_required.Score());

    /// <inheritdoc/>
    public override int SeekBlock(int target)
    {
        var end = Math.Min(_required.SeekBlock(target), _optional.SeekBlock(target));
        _blockMaxScore = ScoreBound.Of((double)_required.BlockMaxScore + _optional.BlockMaxScore);
        return end;
    }

    /// <inheritdoc/>
    public override void Collect(TopRun run)
    {
        var document = Next();
        while (document != NoMoreDocuments)
        {
            run.ThrowIfCancelled();
            var end = TopRun.WindowEnd(document);
            _requiredBound = _required.MaxScore;
            _optionalBound = _optional.MaxScore;
            if (run.Minimum > 0)
            {
                var blockEnd = SeekBlock(document);
                if (_blockMaxScore < run.Minimum)
                {
                    document = blockEnd == NoMoreDocuments ? NoMoreDocuments : AdvanceTo(blockEnd + 1);
                    continue;
                }
                end = Math.Min(end, blockEnd);
                _requiredBound = _required.BlockMaxScore;
                _optionalBound = _optional.BlockMaxScore;
            }
            while (document <= end)
                document = Visit(run, document, end);
        }
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope) => _required.AddTo(bits, scope);

    // Returns the next candidate.
    private int Visit(TopRun run, int document, int end)
    {
        if (_requiredBound < run.Minimum)
        {
            // Without the optional clause nothing here reaches the minimum, so both lead.
            if (_optional.Document < document)
                _optional.AdvanceTo(document);
            if (_optional.Document > end)
                return end + 1 == NoMoreDocuments ? NoMoreDocuments : AdvanceTo(end + 1);
            if (_optional.Document > document)
                return AdvanceTo(_optional.Document);
        }
        if (run.Accepts(document) && Confirm())
        {
            var required = _required.Score();
            if (ScoreBound.Of((double)required + _optionalBound) >= run.Minimum)
                run.Offer(document, Score(required));
        }
        return Next();
    }

    private float Score(float required)
    {
        if (_optional.Document < Document)
            _optional.AdvanceTo(Document);
        return _optional.Document == Document && _optional.Confirm() ? (float)((double)required + _optional.Score()) : required;
    }
}
