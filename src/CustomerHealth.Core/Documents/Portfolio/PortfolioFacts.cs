using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>What the portfolio's scorecard document rests on, unrounded: the content of its snapshot (RP-3). Its numbers are the figures that can be verified.</summary>
internal static class PortfolioFacts
{
    /// <summary>All facts.</summary>
    public static Snapshot Of(PortfolioScorecardInput input)
    {
        var facts = Figures(input.Look.Standings, input.Scorecard);
        facts["organisation"] = input.Organisation;
        facts["asOf"] = Iso(input.Look.AsOf.Day);
        facts["pod"] = input.PodKey;
        facts["scope"] = input.Scope;
        facts["source"] = input.Source;
        facts["kept"] = input.Look.IsKept;
        facts["actedOn"] = input.Look.Standings.Where(s => s.IsToday).Select(s => s.Account.Key).ToImmutableArray();
        facts["accounts"] = input.Look.Standings.Select(s => Account(s, input)).ToImmutableArray();
        facts["moves"] = input.Movers.Select(Move).ToImmutableArray();
        facts["risks"] = input.Risks.Select(Risk).ToImmutableArray();
        facts["moreRisks"] = Text(input.MoreRisks);
        return Snapshot.Of(facts);
    }

    /// <summary>Only what can be gathered again: the figures, and the scorecard they are of.</summary>
    public static Snapshot FiguresOf(IReadOnlyList<Standing> standings, Scorecard scorecard) => Snapshot.Of(Figures(standings, scorecard));

    /// <summary>Where a score's figures are.</summary>
    public static string PathOf(WatchedScore watched) => $"scores/{watched.Key}";

    private static Dictionary<string, object?> Figures(IReadOnlyList<Standing> standings, Scorecard scorecard) => new(StringComparer.Ordinal)
    {
        ["document"] = PortfolioScorecardModel.Name,
        ["scorecardVersion"] = scorecard.Version,
        ["count"] = standings.Count,
        ["scores"] = WatchedScore.Of(scorecard).Select(w => Score(ScoreTally.Of(w, standings), standings)).ToImmutableArray(),
    };

    private static Dictionary<string, object?> Score(ScoreTally tally, IReadOnlyList<Standing> standings) => new(StringComparer.Ordinal)
    {
        ["key"] = tally.Watched.Key,
        ["mean"] = tally.Mean,
        ["change"] = tally.Change,
        ["compared"] = tally.Compared,
        ["scored"] = tally.Count,
        ["coverage"] = tally.Coverage,
        ["weeks"] = tally.Weeks,
        ["bands"] = Bands(tally.In),
        ["bandsBefore"] = Bands(band => standings.Count(s => PortfolioScores.BandBefore(s, tally.Watched) == band)),
        ["pods"] = Parts(tally.Watched, standings, a => a.Pod),
        ["owners"] = Parts(tally.Watched, standings, a => a.Owner),
    };

    private static Dictionary<string, object?> Bands(Func<Band, int> count) =>
        Enum.GetValues<Band>().ToDictionary(BandWords.Code, band => (object?)count(band), StringComparer.Ordinal);

    private static ImmutableArray<Dictionary<string, object?>> Parts(WatchedScore watched, IReadOnlyList<Standing> standings, Func<Account, string?> keyOf) =>
    [
        .. standings.GroupBy(s => keyOf(s.Account) ?? "", StringComparer.Ordinal).OrderBy(own => own.Key, StringComparer.Ordinal)
            .Select(own => (own.Key, Tally: ScoreTally.Of(watched, [.. own]))).Where(part => part.Tally.Mean is not null)
            .Select(part => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["key"] = part.Key.Length == 0 ? "none" : part.Key, ["mean"] = part.Tally.Mean, ["change"] = part.Tally.Change, ["scored"] = part.Tally.Count,
            }),
    ];

    // Of each account only what the document may print of it: its scores are behind the figures and can be read again.
    private static Dictionary<string, object?> Account(Standing standing, PortfolioScorecardInput input) => new(StringComparer.Ordinal)
    {
        ["key"] = standing.Account.Key,
        ["name"] = standing.Account.Name,
        ["owner"] = input.OwnerOf(standing.Account),
        ["pod"] = standing.Account.Pod is { } pod ? input.Pods.GetValueOrDefault(pod, pod) : null,
        ["renewal"] = standing.Account.Renewal is { } day ? Iso(day) : null,
        ["unknown"] = input.Watched.Where(w => PortfolioScorecardModel.IsUnknown(standing, w)).Select(w => w.Key).ToImmutableArray(),
    };

    // Exact, but as texts: they are explained part by part by the account's own document, and have no codes here.
    private static Dictionary<string, object?> Move(Mover mover) => new(StringComparer.Ordinal)
    {
        ["account"] = mover.Account,
        ["score"] = mover.Watched.Key,
        ["from"] = Text(mover.Change.From),
        ["to"] = Text(mover.Change.To),
        ["parts"] = mover.Change.Parts.Select(part => $"{PartKindWords.Code(part.Kind)} {part.Name} {part.Fact} {Text(part.Points)}").ToImmutableArray(),
    };

    private static Dictionary<string, object?> Risk(RiskRow row) => new(StringComparer.Ordinal)
    {
        ["account"] = row.Key,
        ["why"] = row.Entry.Tier.ToString(),
        ["conflict"] = row.Entry.Conflict?.Name,
        ["score"] = row.Entry.Focus.Key,
        ["value"] = Text(row.Entry.Standing.Now.ScoreOf(row.Entry.Focus.View.Key, row.Entry.Focus.Group?.Key)),
        ["fact"] = row.Detail.Fact,
        ["play"] = row.Detail.Play,
        ["owner"] = row.Detail.Owner,
    };

    private static string? Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
