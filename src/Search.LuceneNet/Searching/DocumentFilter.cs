using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Search.LuceneNet;

/// <summary>Lets the live documents of a set through, of those that the filters around it let through.</summary>
internal sealed class DocumentFilter(FixedBitSet documents) : Filter
{
    /// <inheritdoc/>
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(new Slice(documents, context.DocBase, context.AtomicReader.MaxDoc), acceptDocs);

    /// <summary>The part of the set in one segment.</summary>
    private sealed class Slice(FixedBitSet documents, int first, int length) : DocIdSet, IBits
    {
        public override IBits Bits => this;

        public int Length => length;

        public bool Get(int index) => documents.Get(first + index);

        public override DocIdSetIterator GetIterator() => new Walk(documents, first, length);
    }

    private sealed class Walk(FixedBitSet documents, int first, int length) : DocIdSetIterator
    {
        private int _document = -1;

        public override int DocID => _document;

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            if (target >= length)
                return _document = NO_MORE_DOCS;
            var next = documents.NextSetBit(first + target);
            return _document = next < 0 || next >= first + length ? NO_MORE_DOCS : next - first;
        }

        public override long GetCost() => length;
    }
}
