using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>One or two sentences that a manager could repeat aloud.</summary>
internal static class Verdict
{
    /// <summary>The first conflict, else too little data, else the worst views, else that all is well.</summary>
    public static VerdictSection Of(AccountTrend trend, IReadOnlyList<Conflict> conflicts, ImmutableArray<ScoreRow> rows, IReadOnlyList<Risk> risks)
    {
        if (conflicts.Count > 0)
        {
            return new VerdictSection(
                $"Conflict: {string.Join(", ", conflicts.Select(c => c.Name))}",
                [BandsOf(rows), WithRenewal(trend, string.Join(' ', conflicts.Select(c => c.Fact)))]);
        }

        if (trend.Now.Account.Lifecycle == Lifecycle.Churned)
            return new VerdictSection(null, [Line.Of(new TextSpan("They have left.", SpanStyle.Strong)), "What stands here is what was last known."]);

        var views = trend.Now.Views;
        var unknown = views.Count(v => v.IsUnderCovered);
        if (unknown * 2 >= views.Length || (unknown > 0 && Names(rows, Band.Red).Count + Names(rows, Band.Yellow).Count == 0))
        {
            return new VerdictSection(null,
            [
                Line.Of(new TextSpan($"Too early to judge {unknown} of {views.Length} views.", SpanStyle.Strong), new TextSpan(Onboarding(trend))),
                $"Unknown is not bad news: less than {ScoreNumbers.Percent(views.First(v => v.IsUnderCovered).View.MinimumCoverage, belowMinimum: true)} of the view rests on fresh data.",
            ]);
        }

        return new VerdictSection(null, [Line.Of(new TextSpan(Sentence(rows), SpanStyle.Strong)), .. Main(trend, risks)]);
    }

    private static string Onboarding(AccountTrend trend) =>
        trend.Now.Account is { Lifecycle: Lifecycle.Onboarding, Start: { } start } && start <= trend.AsOf.Day
            ? $" Week {(Period.DaysBetween(start, trend.AsOf.Day) / 7) + 1} of onboarding."
            : "";

    /// <summary>The same for a notification: the verdict without its shapes.</summary>
    public static string Plain(VerdictSection verdict) =>
        verdict.Conflict is { } conflict ? conflict + "." : verdict.Lines[0].ToString();

    private static Line BandsOf(ImmutableArray<ScoreRow> rows)
    {
        var groups = rows.SelectMany(r => r.Groups).Where(g => g.Band is Band.Green or Band.Red).ToList();
        List<TextSpan> spans = [];
        foreach (var group in groups)
            spans.Add(new TextSpan($"{group.Name} {BandWords.Word(group.Band)}{(ReferenceEquals(group, groups[^1]) ? "" : ", ")}", Band: group.Band));
        return new Line([.. spans]);
    }

    private static string WithRenewal(AccountTrend trend, string fact) =>
        trend.Now.Account.Renewal is { } renewal && renewal >= trend.AsOf.Day
            ? $"{fact} Renewal is {Words.Away(renewal, trend.AsOf.Day)}."
            : fact;

    private static string Sentence(ImmutableArray<ScoreRow> rows)
    {
        var red = Names(rows, Band.Red);
        var yellow = Names(rows, Band.Yellow);
        return (red.Count, yellow.Count) switch
        {
            (0, 0) => rows.All(r => r.Band == Band.Green) ? $"All {rows.Length} views are Green." : "Every view that can be judged is Green.",
            (0, _) => $"{Joined(yellow)} {(yellow.Count == 1 ? "is" : "are")} Yellow, nothing is Red.",
            _ => $"{Joined(red)} {(red.Count == 1 ? "is" : "are")} Red.",
        };
    }

    /// <summary>The worst measure of what the sentence before has named, so that the reason belongs to it; and how far that fell.</summary>
    private static IEnumerable<Line> Main(AccountTrend trend, IReadOnlyList<Risk> risks)
    {
        var weakest = WeakPoint.Of(trend);
        if ((risks.FirstOrDefault(r => weakest?.Measures.Contains(r.Measure.Measure.Key) == true) ?? (risks is [var first, ..] ? first : null)) is not { } worst)
            yield break;
        var fell = weakest?.Change <= -ScoreNumbers.Moved ? $"{weakest.Name} fell {ScoreNumbers.Change(-weakest.Change.Value).TrimStart('+')} in 4 weeks. " : "";
        yield return $"{fell}{(worst.Measure.Band == Band.Red ? "Worst is" : "Watch")} {worst.Measure.Measure.Name}: {worst.Measure.Why}.";
    }

    private static List<string> Names(ImmutableArray<ScoreRow> rows, Band band) =>
        [.. rows.SelectMany(r => r.Groups.IsEmpty ? [r] : r.Groups.AsEnumerable()).Where(r => r.Band == band).Select(r => r.Name)];

    private static string Joined(List<string> names) => names.Count switch
    {
        1 => names[0],
        <= 3 => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        _ => $"{names[0]}, {names[1]} and {names.Count - 2} more",
    };
}
