using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Recomputes what a document printed: from what was known then, and from all that is known now (RP-3).</summary>
/// <param name="readers">The documents that can be gathered again.</param>
/// <param name="scorecards">The scorecards they were made with.</param>
/// <param name="organization">Whose days count.</param>
/// <param name="clock">Says what is known now.</param>
public sealed class FactsVerifier(IReadOnlyList<IFactsReader> readers, IScorecardArchive scorecards, Organization organization, TimeProvider clock)
{
    private static readonly Duration Tick = Duration.FromMilliseconds(1);

    /// <summary>Names of the documents that can be gathered again.</summary>
    public IEnumerable<string> Documents => readers.Select(r => r.Document);

    /// <summary>Verifies facts, or one figure of them.</summary>
    /// <param name="facts">What was printed.</param>
    /// <param name="path">Where the figure is; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Verification> VerifyAsync(FrozenFacts facts, string? path, CancellationToken cancellationToken)
    {
        var reader = readers.FirstOrDefault(r => string.Equals(r.Document, facts.Document, StringComparison.Ordinal));
        if (reader is null)
            return Unable(facts, path, $"This release cannot gather the facts of {facts.Document} again, only those of {string.Join(", ", Documents)}; those kept are undamaged.");

        if (reader.Unrecomputable is { } why)
            return Unable(facts, path, why);

        var day = new AsOf(facts.AsOf, organization.Zone);
        var hindsight = day with { KnownBefore = Instant.Max(day.KnownBefore, clock.Now + Tick) };
        if (await reader.GatherAsync(facts, hindsight, scorecards.Current, cancellationToken) is not { } now)
            return Unable(facts, path, facts.Account is { } account ? $"The account '{account}' is not in the store any more." : "What it is about is not in the store any more.");

        var applied = await scorecards.FindAsync(facts.Scorecard, cancellationToken);
        var then = applied is null ? null : await reader.GatherAsync(facts, day with { KnownBefore = facts.KnownBefore }, applied, cancellationToken);
        var verified = Compare(facts, path, then, now);
        return then is null ? verified with { Obstacle = $"Scorecard {facts.Scorecard}, which it was made with, is not kept or cannot be read by this release." } : verified;
    }

    private static Verification Unable(FrozenFacts facts, string? path, string why) => new()
    {
        Facts = facts, Path = path, Code = CodeOf(facts, path), Was = path is null ? null : FactPaths.Figures(facts.Snapshot.Content)[path],
        Reproduced = null, Obstacle = why, Changes = [], Moved = [],
    };

    private static Verification Compare(FrozenFacts facts, string? path, GatheredFacts? then, GatheredFacts now)
    {
        var was = FactPaths.Figures(facts.Snapshot.Content);
        var isNow = FactPaths.Figures(now.Snapshot.Content);
        var again = then is null ? null : FactPaths.Figures(then.Snapshot.Content);
        string[] asked = path is null ? [.. was.Keys.Union(isNow.Keys, StringComparer.Ordinal)] : [path];
        var trends = path is null ? new TrendChanges(facts.Snapshot, then?.Snapshot, now.Snapshot) : null;
        string[] moved = [.. asked.Where(p => Figure(was, p) != Figure(Later(p, isNow, again), p)).Concat(trends?.Moved ?? []).Order(StringComparer.Ordinal)];
        var reproduced = again is null ? (bool?)null
            : (path is null ? was.Keys.Union(again.Keys, StringComparer.Ordinal) : [path]).All(p => Figure(was, p) == Figure(again, p)) && trends?.AreReproduced != false;
        return new Verification
        {
            Facts = facts,
            Path = path,
            Code = CodeOf(facts, path),
            Was = path is null ? null : Figure(was, path),
            Now = path is null ? null : Figure(Later(path, isNow, again), path),
            Reproduced = reproduced,
            Changes = path is not null && moved is [] && reproduced == true ? [] : Causes(facts, path, then, now),
            Limits = Limits(then, now),
            WithoutPast = now.WithoutPast,
            Moved = moved,
            Explanation = reproduced == true && path is not null && moved is not [] && then is { Day: { } from } && now.Day is { } to ? Explain(path, from, to) : null,
        };
    }

    private static IReadOnlyDictionary<string, double> Later(string path, IReadOnlyDictionary<string, double> now, IReadOnlyDictionary<string, double>? then) =>
        then is not null && TrendChanges.IsOfItsTime(path) ? then : now;

    private static IReadOnlyList<FactChange> Causes(FrozenFacts facts, string? path, GatheredFacts? then, GatheredFacts now) => now.Day is { } day
        ? FactChanges.Of(facts.Snapshot, (now.Snapshot, day), Within(path))
        : now.Contributions is [] ? RowChanges.Of(facts.Snapshot, now.Snapshot, path, now.IsWhole)
        : [.. FactChanges.OfScorecard(facts.Snapshot, now.Snapshot), .. then is null ? [] : ContributionChanges.Of(then.Contributions, now.Contributions, path)];

    private static string? Limits(GatheredFacts? then, GatheredFacts now) => (then?.Limits, now.Limits) switch
    {
        (null, var today) => today,
        (var printed, var today) when string.Equals(printed, today, StringComparison.Ordinal) => today,
        (var printed, var today) => $"What was printed: {printed} What it is now: {today ?? "computed anew from the readings."}",
    };

    private static string? CodeOf(FrozenFacts facts, string? path) => path is null ? null : FigureCodes.Of(facts.Snapshot).Of(path);

    private static double? Figure(IReadOnlyDictionary<string, double> figures, string path) => figures.TryGetValue(path, out var figure) ? figure : null;

    private static string Within(string? path) => path is null ? "" : path[..(path.LastIndexOf('/') + 1)].Replace("track/", "", StringComparison.Ordinal);

    private static ScoreChange? Explain(string path, ScoredDay then, ScoredDay now)
    {
        if (path.Split('/') is not ["views", var view, .. var rest])
            return null;
        var change = Explainer.Of(then, now).Views.FirstOrDefault(v => string.Equals(v.Score.Key, view, StringComparison.Ordinal));
        return rest switch
        {
            ["score"] => change?.Score,
            ["groups", var group, "score"] => change?.Groups.FirstOrDefault(g => string.Equals(g.Key, group, StringComparison.Ordinal)),
            _ => null,
        };
    }
}
