namespace CustomerHealth.Documents.Charts;

/// <summary>The range of values a chart spans. It depends on which values there are, never on their order.</summary>
/// <param name="Low">Value at the near end.</param>
/// <param name="High">Value at the far end; greater than <paramref name="Low"/>.</param>
internal sealed record ValueScale(double Low, double High)
{
    private const int Steps = 4;

    /// <summary>Of the largest value: what differs by less is the same.</summary>
    private const double LeastRange = 1e-6;

    /// <summary>Below this, numbers lose their digits.</summary>
    private const double Finest = 1e-300;

    private static readonly double[] NiceSteps = [1, 2, 2.5, 5, 10];

    /// <summary>Between two ticks.</summary>
    public double Step => StepOf(High - Low);

    /// <summary>Round values from end to end.</summary>
    public IReadOnlyList<double> Ticks
    {
        get
        {
            var step = Step;
            var first = Math.Ceiling(Low / step - 1e-9);
            var count = (int)Math.Floor((High - first * step) / step + 1e-9) + 1;
            return [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => Math.Clamp((first + i) * step, Low, High))];
        }
    }

    /// <summary>A scale of round ends over all values, or the ends that the author gives.</summary>
    /// <param name="block">For messages.</param>
    /// <param name="values">All that must be on it.</param>
    /// <param name="min">The author's lower end; null for none.</param>
    /// <param name="max">The author's upper end; null for none.</param>
    /// <exception cref="DocumentException">A value is beyond an end, or the ends are the wrong way round.</exception>
    public static ValueScale Over(FencedBlock block, IEnumerable<double> values, double? min, double? max)
    {
        ChartNumber.Check(block, "min, max", [min, max]);
        double[] all = [.. values];
        var (lowest, highest) = all is [] ? (min ?? 0, max ?? (min ?? 0) + 1) : (all.Min(), all.Max());
        if (lowest < min || highest > max)
        {
            var outside = lowest < min ? lowest : highest;
            throw new DocumentException(block.Line, $"{ChartNumber.Of(outside, "")} in the '{block.Name}' block lies outside of its scale, min {Words(min)} to max {Words(max)}.");
        }

        var (low, high) = (min ?? lowest, max ?? highest);
        if (lowest < highest)
        {
            var step = StepOf(Math.Max(highest - lowest, Math.Max(Math.Abs(lowest), Math.Abs(highest)) * LeastRange));
            low = min ?? Math.Floor(lowest / step + 1e-9) * step;
            high = max ?? Math.Ceiling(highest / step - 1e-9) * step;
        }
        if (low >= high && min is not null && max is not null)
            throw new DocumentException(block.Line, $"min {Words(min)} in the '{block.Name}' block must be below max {Words(max)}.");
        return low < high ? new ValueScale(Math.Min(low, lowest), Math.Max(high, highest)) : Around(low, min is not null);
    }

    /// <summary>0 at the low end, 1 at the high end.</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    /// <summary>Values that are all the same stand in the middle, or on the author's lower end.</summary>
    private static ValueScale Around(double value, bool isLow)
    {
        var size = Math.Max(Math.Abs(value), Finest);
        var room = value == 0 ? 1 : Math.Max(Math.Min(1, size), size * 0.1);
        return new ValueScale(isLow ? value : value - room, value + room);
    }

    private static double StepOf(double range)
    {
        var raw = Math.Max(range, Finest) / Steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return power * NiceSteps.First(nice => nice * power >= raw * (1 - 1e-9));
    }

    private static string Words(double? end) => end is { } known ? ChartNumber.Of(known, "") : "open";
}
