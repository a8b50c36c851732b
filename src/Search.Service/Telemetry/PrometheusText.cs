using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Search.Service.Telemetry;

/// <summary>Writes metrics in the text format of Prometheus, version 0.0.4.</summary>
/// <remarks>Names are those of OpenTelemetry's rules for Prometheus: dots become underscores, units are spelt out at the end, sums that only grow end in <c>_total</c>.</remarks>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes the values of instruments of one name with their help and type.</summary>
    public static void Write(StringBuilder text, IReadOnlyList<MetricSeries> instruments)
    {
        var first = instruments[0].Instrument;
        var kind = KindOf(first);
        var name = NameOf(first, kind);
        text.Append("# HELP ").Append(name).Append(' ').Append(Escape(first.Description ?? "", quotes: false)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');
        foreach (var (bounds, (labels, sum, count, buckets)) in instruments.SelectMany(series => series.Read().Select(values => (series.Bounds, values))))
        {
            if (kind == "histogram")
                WriteHistogram(text, name, labels, bounds, sum, count, buckets);
            else
                WriteSample(text, name, labels, sum);
        }
    }

    /// <summary>Tags as labels: <c>method="GET",route="/search"</c>; empty when there are none.</summary>
    public static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tags)
            labels[Plain(name)] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return string.Join(',', labels.Select(label => $"{label.Key}=\"{Escape(label.Value, quotes: true)}\""));
    }

    /// <summary>The name of an instrument.</summary>
    public static string NameOf(Instrument instrument, string kind)
    {
        var name = Plain(instrument.Name);
        var unit = instrument.Unit switch { "s" => "seconds", "ms" => "milliseconds", "By" => "bytes", "1" when kind == "gauge" => "ratio", _ => "" };
        if (unit.Length > 0 && !name.EndsWith("_" + unit, StringComparison.Ordinal))
            name += "_" + unit;
        return kind == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    /// <summary>counter, gauge or histogram.</summary>
    public static string KindOf(Instrument instrument)
    {
        var type = instrument.GetType();
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (generic == typeof(Histogram<>))
            return "histogram";
        return generic == typeof(Counter<>) || generic == typeof(ObservableCounter<>) ? "counter" : "gauge";
    }

    private static void WriteHistogram(
        StringBuilder text, string name, string labels, IReadOnlyList<double> bounds, double sum, long count, long[] buckets)
    {
        var before = labels.Length == 0 ? "" : labels + ",";
        var below = 0L;
        for (var i = 0; i <= bounds.Count; i++)
        {
            below += buckets[i];
            WriteSample(text, name + "_bucket", $"{before}le=\"{(i == bounds.Count ? "+Inf" : Number(bounds[i]))}\"", below);
        }
        WriteSample(text, name + "_sum", labels, sum);
        WriteSample(text, name + "_count", labels, count);
    }

    private static void WriteSample(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    // [a-zA-Z_][a-zA-Z0-9_]*
    private static string Plain(string name)
    {
        var plain = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
        return plain.Length > 0 && char.IsAsciiDigit(plain[0]) ? "_" + plain : plain;
    }

    private static string Escape(string text, bool quotes)
    {
        text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? text.Replace("\"", "\\\"", StringComparison.Ordinal) : text;
    }
}
