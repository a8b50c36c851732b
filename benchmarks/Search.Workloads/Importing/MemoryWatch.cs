using System.Globalization;

namespace Search.Workloads.Importing;

/// <summary>Looks at the memory of this process for as long as it lives.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly Timer _timer;
    private long _peak;

    public MemoryWatch() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, Between);

    /// <summary>Where memory stands.</summary>
    public MemoryFigures Now()
    {
        Look();
        return new MemoryFigures(Interlocked.Read(ref _peak), Read("VmHWM:"), GC.GetTotalMemory(forceFullCollection: true));
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = Read("RssAnon:");
        for (var peak = Interlocked.Read(ref _peak); now > peak && Interlocked.CompareExchange(ref _peak, now, peak) != peak; peak = Interlocked.Read(ref _peak))
        {
        }
    }

    // Of proc(5), in kibibytes.
    private static long Read(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
