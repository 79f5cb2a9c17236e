using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Experiments;

/// <summary>
/// The ASOS form: a row is a metric of a variant at a time since the start. Metric 1 is a yes or no, so its conversions are count times mean;
/// the other metrics are means.
/// </summary>
internal sealed class AsosTable : IExperimentTable
{
    private const string YesNo = "1";

    // A mean printed with 15 digits times a count of millions is off by far less; more is a mean that is none of yes and no.
    private const double MostRounding = 0.01;

    private readonly Dictionary<(string Experiment, string Variant, string Metric), SortedDictionary<double, (long Line, SampleMean Control, SampleMean Variant)>> _series = [];
    private double _rounding;

    /// <inheritdoc />
    public TableForm Form { get; } = new(
        ["experiment_id", "variant_id", "metric_id", "time_since_start", "count_c", "count_t", "mean_c", "mean_t", "variance_c", "variance_t"], []);

    /// <inheritdoc />
    public void Read(Row row)
    {
        var key = (row.Required("experiment_id"), row.Required("variant_id"), row.Required("metric_id"));
        var time = row.RequiredNumber("time_since_start");
        var (control, variant) = (Sample(row, "c"), Sample(row, "t"));
        if (string.Equals(key.Item3, YesNo, StringComparison.Ordinal))
            (control, variant) = (CheckYesNo(row, "c", control), CheckYesNo(row, "t", variant));
        if (!row.IsGood)
            return;

        if (!_series.TryGetValue(key, out var series))
            _series[key] = series = [];
        if (!series.TryAdd(time, (row.Line, control, variant)))
            row.Refuse("time_since_start", $"this metric of the variant stands at this time on line {series[time].Line} too");
    }

    /// <inheritdoc />
    public ExperimentReading Finish()
    {
        var sorted = _series.OrderBy(series => series.Key.Experiment, StringComparer.Ordinal)
            .ThenBy(series => series.Key.Variant, StringComparer.Ordinal).ThenBy(series => series.Key.Metric, StringComparer.Ordinal).ToList();
        ImmutableArray<Experiment> experiments =
        [
            .. sorted.Where(series => series.Key.Metric == YesNo && IsUsable(series.Value.Values.Last())).Select(series => new Experiment
            {
                Account = "",
                Name = series.Key.Experiment,
                Variant = series.Key.Variant,
                Looks = [.. series.Value.Select(at => new Look(at.Key.ToString("R", CultureInfo.InvariantCulture), new(Arm(at.Value.Control), Arm(at.Value.Variant))))],
            }),
        ];
        return new ExperimentReading
        {
            Form = ExperimentForm.Asos,
            Experiments = experiments,
            Means = [.. sorted.Select(series => Mean(series.Key, series.Value.Values.Last()))],
            LargestRounding = _rounding,
            SkippedSeries = _series.Keys.Select(key => (key.Experiment, key.Variant)).Distinct().Count() - experiments.Length,
        };
    }

    /// <summary>A look before anybody was counted is a look without a result; a series that ends so has none.</summary>
    private static bool IsUsable((long Line, SampleMean Control, SampleMean Variant) look) => look.Control.Count > 0 && look.Variant.Count > 0;

    private static MeanComparison Mean((string Experiment, string Variant, string Metric) key, (long Line, SampleMean Control, SampleMean Variant) last) =>
        new(key.Experiment, key.Variant, key.Metric, last.Control, last.Variant);

    private static Proportion Arm(SampleMean sample) => new((long)Math.Round(sample.Count * sample.Mean), (long)sample.Count);

    private static SampleMean Sample(Row row, string arm)
    {
        var count = row.RequiredNumber($"count_{arm}");
        if (count < 0 || count > Counts.Most || count != Math.Floor(count))
            row.Refuse($"count_{arm}", $"'{row.Text($"count_{arm}")}' is not a whole number from 0 to {Counts.Most.ToString("#,0", CultureInfo.InvariantCulture)}");
        var variance = row.Number($"variance_{arm}");
        if (variance < 0)
            row.Refuse($"variance_{arm}", $"'{row.Text($"variance_{arm}")}' is below 0, which no variance is");
        return new(count, row.RequiredNumber($"mean_{arm}"), variance);
    }

    private SampleMean CheckYesNo(Row row, string arm, SampleMean sample)
    {
        var conversions = sample.Count * sample.Mean;
        var off = Math.Abs(conversions - Math.Round(conversions));
        if (row.IsGood && (sample.Mean is < 0 or > 1 || off > MostRounding))
            row.Refuse($"mean_{arm}", $"metric 1 is yes or no, so count times mean is a whole number of conversions, at most all; here it is {conversions.ToString("R", CultureInfo.InvariantCulture)}");
        _rounding = Math.Max(_rounding, off);
        return sample;
    }
}
