using System.Globalization;
using System.Text;

namespace Search.Indexing.Tests;

public sealed class WordTableTests
{
    [Fact]
    public void Words_counted_together_are_the_same_as_words_counted_one_by_one()
    {
        // So many that the table grows while some of those that came together wait; and some that come twice before they are known.
        var random = new Random(7);
        var words = Enumerable.Range(0, 20_000).Select(_ => ((int)Math.Pow(random.Next(1, 900), 2)).ToString("x", CultureInfo.InvariantCulture)).ToArray();
        var (together, single) = (new WordTable(), new WordTable());
        var numbers = new int[WordTable.MostAtOnce];
        for (var start = 0; start < words.Length; start += numbers.Length)
        {
            var some = words.Skip(start).Take(numbers.Length).ToArray();
            together.Add([.. some.Select(Short)], numbers);
            for (var i = 0; i < some.Length; i++)
            {
                var inflected = some[i].Length % 2 == 0;
                Assert.Equal(single.Add(Encoding.ASCII.GetBytes(some[i]), inflected).Number, numbers[i]);
            }
        }
        Assert.Equal(single.Count, together.Count);
        for (var number = 0; number < single.Count; number++)
            Assert.Equal(single.Words[number], together.Words[number]);
    }

    private static ShortWord Short(string word, int place)
    {
        var bytes = new byte[WordTable.ShortLength];
        Encoding.ASCII.GetBytes(word, bytes);
        return new ShortWord(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes, sizeof(ulong)), (ushort)word.Length, word.Length % 2 == 0, place);
    }
}
