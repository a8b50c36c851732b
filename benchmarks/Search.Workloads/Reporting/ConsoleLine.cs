using System.Globalization;
using Search.Workloads.Measuring;

namespace Search.Workloads.Reporting;

/// <summary>A row on the console, as soon as it is measured.</summary>
internal static class ConsoleLine
{
    public static string Of(WorkRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Work,-14} {row.Class,-28} {string.Join("  ", row.Peers.Select(Of))}");

    private static string Of(ClassRatio peer) => string.Create(
        CultureInfo.InvariantCulture,
        $"{peer.Peer} {peer.Ratio:0.000} ({peer.LeastOfRounds:0.000}-{peer.MostOfRounds:0.000}; {peer.OurMicroseconds:0.0} / {peer.TheirMicroseconds:0.0} µs)");
}
