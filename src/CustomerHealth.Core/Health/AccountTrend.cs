using System.Collections.Immutable;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Json;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Health;

/// <summary>The health of one account today and at the same weekday of the weeks before.</summary>
public sealed record AccountTrend
{
    private Explanation? _explanation;
    private HealthJson? _json;

    /// <summary>The day looked from.</summary>
    public required AsOf AsOf { get; init; }

    /// <summary>Oldest first; the last is <see cref="Now"/>.</summary>
    public required ImmutableArray<AccountHealth> Weeks { get; init; }

    /// <summary>What each of <see cref="Weeks"/> was scored from; all by today's scorecard.</summary>
    public required ImmutableArray<ScoredDay> Days { get; init; }

    /// <summary>When the account was first observed; null when it never was.</summary>
    public Instant? FirstReading { get; init; }

    /// <summary>What people hold its scores down with; lifted and expired ones too.</summary>
    public ImmutableArray<Override> Overrides { get; init; } = [];

    /// <summary>The health on the day itself.</summary>
    public AccountHealth Now => Weeks[^1];

    /// <summary>The health four weeks before; the oldest there is when there are fewer weeks.</summary>
    public AccountHealth FourWeeksAgo => Weeks[Math.Max(0, Weeks.Length - 5)];

    /// <summary>Why the scores changed in four weeks, under today's scorecard as the trend itself.</summary>
    public Explanation Explain() => _explanation ??= Explainer.Of(Days[Math.Max(0, Days.Length - 5)], Days[^1]);

    /// <summary>Weekly scores of a view, oldest first; null where it had none.</summary>
    public ImmutableArray<double?> ScoresOf(string view) => [.. Weeks.Select(w => Find(w, view)?.Score)];

    /// <summary>Weekly scores of a group, oldest first; null where it had none.</summary>
    public ImmutableArray<double?> ScoresOf(string view, string group) => [.. Weeks.Select(w => Find(w, view, group)?.Score)];

    /// <summary>Weekly bands of a view, oldest first; null where the scorecard gives it none.</summary>
    public ImmutableArray<Band?> BandsOf(string view) => [.. Weeks.Select(w => Find(w, view)?.Band)];

    /// <summary>Weekly bands of a group, oldest first; null where it is not in the scorecard.</summary>
    public ImmutableArray<Band?> BandsOf(string view, string group) => [.. Weeks.Select(w => Find(w, view, group)?.Band)];

    /// <summary>Points gained or lost in four weeks; null unless the view had a score then and has one now.</summary>
    public double? ChangeOf(string view) => Find(Now, view)?.Score - Find(FourWeeksAgo, view)?.Score;

    /// <summary>The same for a group.</summary>
    public double? ChangeOf(string view, string group) => Find(Now, view, group)?.Score - Find(FourWeeksAgo, view, group)?.Score;

    /// <summary>The shape of the contract: the health on the day, with the change of each view in four weeks.</summary>
    public HealthJson ToJson() => _json ??= HealthJson.Of(
        Now,
        Now.Views.Select(v => (v.View.Key, Change: ChangeOf(v.View.Key)))
            .Where(t => t.Change is not null)
            .ToDictionary(t => t.Key, t => t.Change!.Value, StringComparer.Ordinal),
        AsOf);

    private static ViewResult? Find(AccountHealth health, string view) =>
        health.Views.FirstOrDefault(v => string.Equals(v.View.Key, view, StringComparison.Ordinal));

    private static GroupResult? Find(AccountHealth health, string view, string group) =>
        Find(health, view)?.Groups.FirstOrDefault(g => string.Equals(g.Group.Key, group, StringComparison.Ordinal));
}
