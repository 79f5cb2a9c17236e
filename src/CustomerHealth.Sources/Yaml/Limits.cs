using System.Globalization;

namespace CustomerHealth.Sources.Yaml;

/// <summary>The range of a number.</summary>
/// <param name="From">Smallest.</param>
/// <param name="To">Largest.</param>
/// <param name="Above">True: <paramref name="From"/> itself is too small.</param>
internal readonly record struct Limits(double From, double To, bool Above = false)
{
    public static Limits Any { get; } = new(double.MinValue, double.MaxValue);

    public static Limits Weight { get; } = new(0, 1_000, Above: true);

    /// <summary>Days to look back: a century, so that no date falls out of the calendar.</summary>
    public static Limits Days { get; } = new(1, 36_500);

    /// <summary>How many readings are enough.</summary>
    public static Limits Readings { get; } = new(0, 10_000);

    public static Limits Share { get; } = new(0, 1);

    public static Limits Points { get; } = new(0, 100);

    /// <summary>For sentences: "above 0 and at most 1,000", "0 to 1", "1 or more".</summary>
    public string Words => (Above, To) switch
    {
        (true, double.MaxValue) => $"above {Text(From)}",
        (true, _) => $"above {Text(From)} and at most {Text(To)}",
        (false, double.MaxValue) => $"{Text(From)} or more",
        (false, _) => $"{Text(From)} to {Text(To)}",
    };

    public static Limits AtLeast(double from) => new(from, double.MaxValue);

    public bool Allow(double number) => number <= To && (Above ? number > From : number >= From);

    private static string Text(double number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);
}
