using System.Text;

namespace Search.Importing.Encodings;

/// <summary>UTF-8 in which bytes that are none are read as Windows-1252, so that a file of both (old posts pasted into new) loses nothing.</summary>
/// <remarks>Streams, unlike <see cref="TextEncodings.Decode"/>, which decides about a whole text. An instance serves one stream.</remarks>
internal sealed class TolerantUtf8 : DecoderFallback
{
    private TolerantUtf8()
    {
    }

    /// <summary>Whether any byte had to be read as Windows-1252 so far.</summary>
    public bool FellBack { get; private set; }

    public override int MaxCharCount => 4;

    /// <summary>An encoding for one stream.</summary>
    /// <param name="fallback">Tells whether the stream turned out to hold other bytes.</param>
    public static Encoding Create(out TolerantUtf8 fallback)
    {
        fallback = new TolerantUtf8();
        return Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, fallback);
    }

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(TolerantUtf8 owner) : DecoderFallbackBuffer
    {
        private string _characters = "";
        private int _next;

        public override int Remaining => _characters.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.FellBack = true;
            _characters = TextEncodings.Windows1252.GetString(bytesUnknown);
            _next = 0;
            return _characters.Length > 0;
        }

        public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
                return false;
            _next--;
            return true;
        }

        public override void Reset() => (_characters, _next) = ("", 0);
    }
}
