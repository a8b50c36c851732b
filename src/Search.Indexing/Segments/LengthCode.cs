namespace Search.Indexing;

/// <summary>A text's length in terms as one byte, by Lucene's SmallFloat encoding (<c>intToByte4</c>), exact up to 39.</summary>
public static class LengthCode
{
    /// <summary>The code of a length; longer texts never have a smaller code.</summary>
    public static byte Encode(int length) => throw new NotImplementedException();

    /// <summary>The smallest length with that code.</summary>
    public static int Decode(byte code) => throw new NotImplementedException();
}
