using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>Says in two or three sentences how the account stands. It names readings; it never merges them (SC-1).</summary>
internal static class ScorecardVerdict
{
    private const int MostNamed = 3;
    private const double FallWorthNaming = 5;

    public static string Of(AccountScorecardInput input)
    {
        var readings = ScorecardReading.Of(input);
        string?[] sentences = [Standing(readings), Unknown(input.Health), Fall(readings), ScorecardRenewal.Sentence(input.Health)];
        return string.Join(' ', sentences.OfType<string>());
    }

    private static string Standing(IReadOnlyList<ScorecardReading> readings)
    {
        var red = In(readings, Band.Red);
        var yellow = In(readings, Band.Yellow);
        var green = In(readings, Band.Green);
        if (red.Length + yellow.Length + green.Length == 0)
            return "There is not enough fresh data to say how this account stands.";

        if (red is [] && yellow is [])
            return $"Nothing is red or yellow: {Figures.Count(green.Length, "reading")} with fresh data, all green.";

        var rest = red is [] ? Rest((green, "green")) : Rest((yellow, "yellow"), (green, "green"));
        return red is []
            ? $"Nothing is red. {Named(yellow)} {Are(yellow)} yellow{rest}."
            : $"{Named(red)} {Are(red)} red{rest}.";
    }

    private static string? Unknown(AccountHealth health) => health.Views.Count(v => v.IsUnderCovered) switch
    {
        0 => null,
        var unknown when unknown == health.Views.Length => null,
        var unknown => $"Too early to judge {unknown} of {Figures.Count(health.Views.Length, "view")}: less than the minimum of their weight rests on fresh data.",
    };

    private static ScorecardReading[] In(IEnumerable<ScorecardReading> readings, Band band) =>
        [.. readings.Where(r => r.Band == band).OrderBy(r => r.Score)];

    private static string Named(ScorecardReading[] readings)
    {
        string[] named = [.. readings.Take(MostNamed).Select(r => r.Shown)];
        return readings.Length > MostNamed ? Figures.List([.. named, $"{readings.Length - MostNamed} more"]) : Figures.List(named);
    }

    private static string Are(ScorecardReading[] readings) => readings.Length == 1 ? "is" : "are";

    private static string Rest(params (ScorecardReading[] Readings, string Word)[] others)
    {
        string[] parts = [.. others.Where(o => o.Readings.Length > 0).Select(o => $"{o.Readings.Length} {Are(o.Readings)} {o.Word}")];
        return parts is [] ? "" : $"; of the other readings {Figures.List(parts)}";
    }

    private static string? Fall(IEnumerable<ScorecardReading> readings) =>
        readings.Where(r => r.Change <= -FallWorthNaming).MinBy(r => r.Change) is { Change: { } change } worst
            ? $"{worst.Name} fell most, by {Figures.Change(-change)[1..]} points in four weeks."
            : null;
}
