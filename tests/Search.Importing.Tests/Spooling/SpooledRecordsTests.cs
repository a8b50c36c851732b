using Search.Importing.Spooling;

namespace Search.Importing.Tests.Spooling;

public sealed class SpooledRecordsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1 << 20)]
    [InlineData(64 << 20)]
    public void Records_come_back_in_any_order_wherever_they_lie(int memoryBytes)
    {
        using var records = new SpooledRecords(memoryBytes);
        var random = new Random(5);
        var added = new List<(long Place, byte[] Record)>();
        for (var i = 0; i < 2_000; i++)
        {
            var record = new byte[i % 500 == 3 ? 300_000 : random.Next(0, 3_000)];
            random.NextBytes(record);
            added.Add((records.Add(record), record));
            var (place, expected) = added[random.Next(added.Count)];
            Assert.True(records.Read(place).SequenceEqual(expected));
        }

        Assert.All(added, entry => Assert.True(records.Read(entry.Place).SequenceEqual(entry.Record)));
    }
}
