using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>The model of the document <c>portfolio-scorecard</c>: each view over the portfolio, never one number over the views (SC-1).</summary>
public static class PortfolioScorecardModel
{
    /// <summary>Name of the document and of its template.</summary>
    public const string Name = "portfolio-scorecard";

    private const int MostUnknowns = 15;

    /// <summary>The fields that a template may name.</summary>
    public static DocumentSchema Schema { get; } = DocumentSchema.Declare(PortfolioScorecardFields.Text);

    /// <summary>All that the template needs. It reads no clock.</summary>
    internal static IReadOnlyDictionary<string, object?> Build(PortfolioScorecardInput input)
    {
        var scores = new PortfolioScores(input);
        var charts = new PortfolioCharts(input.Look, scores.Tallies);
        var unknowns = Unknowns(input);
        var snapshot = PortfolioFacts.Of(input);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["organisation"] = input.Organisation,
            ["asOf"] = Figures.Date(input.Look.AsOf.Day),
            ["scope"] = input.Scope,
            ["accounts"] = Figures.Count(input.Look.Standings.Count, "account"),
            ["source"] = input.Source,
            ["scorecardVersion"] = input.Scorecard.Version,
            ["snapshot"] = snapshot.Id,
            ["verdict"] = Verdict(input, scores, unknowns.Length),
            ["tiles"] = scores.Tiles(),
            ["scores"] = scores.Rows(),
            ["pods"] = scores.Pods(),
            ["owners"] = scores.Owners(),
            ["fewest"] = PortfolioMatrix.Fewest,
            ["weeks"] = charts.Weeks,
            ["panels"] = charts.Panels,
            ["scale"] = charts.Scale,
            ["low"] = charts.Low,
            ["high"] = charts.High,
            ["falls"] = input.Movers.Where(m => m.Change.Delta < 0).Select(m => m.Row()).ToImmutableArray(),
            ["rises"] = input.Movers.Where(m => m.Change.Delta > 0).Select(m => m.Row()).ToImmutableArray(),
            ["conflicts"] = input.Risks.Where(r => r.Entry.Conflict is not null).Select(Contradiction).ToImmutableArray(),
            ["risks"] = input.Risks.Where(r => r.Entry.Conflict is null).Select(RiskFields.Of).ToImmutableArray(),
            ["moreRisks"] = input.MoreRisks,
            ["unknowns"] = unknowns.Take(MostUnknowns).ToImmutableArray(),
            ["unknownCount"] = Figures.Count(unknowns.Length, "account"),
            ["moreUnknowns"] = Math.Max(0, unknowns.Length - MostUnknowns),
            ["figures"] = PortfolioFigures.Of(scores.Tallies, FigureCodes.Of(snapshot)),
        };
    }

    private static string Verdict(PortfolioScorecardInput input, PortfolioScores scores, int unknown)
    {
        var count = input.Look.Standings.Count;
        var reds = scores.Tallies.Where(t => t.In(Band.Red) > 0).OrderByDescending(t => t.In(Band.Red)).Take(3);
        string[] named = [.. reds.Select(t => $"{t.Watched.FullName} for {Figures.Number(t.In(Band.Red))}")];
        string[] sentences =
        [
            named is [] ? $"No score of the {Figures.Count(count, "account")} is Red." : $"Of {Figures.Count(count, "account")}, Red is most often {Figures.List(named)}.",
            $"{Figures.Count(input.Risks.Length + input.MoreRisks, "account")} {(input.Risks.Length + input.MoreRisks == 1 ? "is" : "are")} worth working on now.",
            .. unknown > 0 ? [$"Of {Figures.Count(unknown, "account")} at least one score is Unknown: too little fresh data."] : Array.Empty<string>(),
        ];
        return string.Join(' ', sentences);
    }

    private static Dictionary<string, object?> Contradiction(RiskRow row) => new(StringComparer.Ordinal)
    {
        ["account"] = row.Name,
        ["name"] = row.Entry.Conflict!.Name,
        ["fact"] = row.Entry.Conflict.Fact,
        ["play"] = row.Detail.Play,
        ["owner"] = row.Detail.Owner ?? Figures.None,
    };

    private static ImmutableArray<Dictionary<string, object?>> Unknowns(PortfolioScorecardInput input) =>
    [
        .. input.Look.Standings.Select(s => (Standing: s, Names: input.Watched.Where(w => IsUnknown(s, w)).Select(w => w.FullName).ToArray()))
            .Where(gap => gap.Names.Length > 0)
            .OrderByDescending(gap => gap.Names.Length).ThenBy(gap => gap.Standing.Account.Key, StringComparer.Ordinal)
            .Select(gap => Gap(gap.Standing.Account, gap.Names, input)),
    ];

    internal static bool IsUnknown(Standing standing, WatchedScore watched) =>
        standing.Now.BandOf(watched.View.Key, watched.Group?.Key) is null or Band.Unknown;

    private static Dictionary<string, object?> Gap(Account account, string[] names, PortfolioScorecardInput input) => new(StringComparer.Ordinal)
    {
        ["account"] = account.Name,
        ["scores"] = string.Join(", ", names),
        ["owner"] = input.OwnerOf(account),
        ["renewal"] = account.Renewal is { } day ? Figures.Date(day) : Figures.None,
    };
}
