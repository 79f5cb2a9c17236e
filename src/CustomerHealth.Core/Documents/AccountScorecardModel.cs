using System.Collections.Immutable;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Health;

namespace CustomerHealth.Core.Documents;

/// <summary>The model of the document <c>account-scorecard</c>: dictionaries, lists and texts only, ready to print. It reads no clock.</summary>
public static class AccountScorecardModel
{
    /// <summary>Name of the document and of its template.</summary>
    public const string Name = "account-scorecard";

    private const int MostRisks = 6;

    /// <summary>The fields that a template may name.</summary>
    public static DocumentSchema Schema { get; } = DocumentSchema.Declare(AccountScorecardFields.Text);

    /// <summary>The facts behind the document, frozen.</summary>
    public static Snapshot SnapshotOf(AccountScorecardInput input) => Snapshot.Of(ScorecardFacts.Of(input));

    /// <summary>All that the template needs.</summary>
    public static IReadOnlyDictionary<string, object?> Build(AccountScorecardInput input)
    {
        var (health, language) = (input.Health, input.Language);
        var risks = ScorecardRisks.Of(input);
        var gaps = ScorecardGaps.Of(input);
        var snapshot = SnapshotOf(input);
        var codes = FigureCodes.Of(snapshot);
        var weeks = new ScorecardWeeks(input);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["organisation"] = input.Organisation,
            ["asOf"] = language.Figures.Date(health.AsOf),
            ["snapshot"] = snapshot.Id,
            ["scorecardVersion"] = health.ScorecardVersion,
            ["verdict"] = ScorecardVerdict.Of(input),
            ["account"] = Account(input),
            ["tiles"] = ScorecardTiles.Of(input),
            ["weeks"] = weeks.Days,
            ["history"] = weeks.History,
            ["panels"] = weeks.Panels,
            ["scale"] = weeks.Scale,
            ["conflicts"] = Conflicts.Of(health, language).Select(Contradiction).ToImmutableArray(),
            ["risks"] = risks.Take(MostRisks).ToImmutableArray(),
            ["moreRisks"] = Math.Max(0, risks.Length - MostRisks),
            ["views"] = ScorecardTable.Views(input, codes),
            ["figures"] = ScorecardFigures.Of(input, codes),
            ["missing"] = ScorecardMissing.Of(input),
            ["gaps"] = gaps,
            ["gapCount"] = language.Scorecard.Measures(gaps.Length),
        };
    }

    private static Dictionary<string, object?> Contradiction(Conflict conflict) => new(StringComparer.Ordinal)
    {
        ["name"] = conflict.Name,
        ["fact"] = conflict.Fact,
        ["play"] = conflict.Play,
    };

    private static Dictionary<string, object?> Account(AccountScorecardInput input)
    {
        var (account, language) = (input.Health.Account, input.Language);
        var figures = language.Figures;
        return new(StringComparer.Ordinal)
        {
            ["key"] = account.Key,
            ["name"] = account.Name,
            ["about"] = string.Join(" · ", new[] { account.Industry, account.Segment, account.Region, account.Tier }.Where(a => a?.Length > 0)),
            ["industry"] = account.Industry ?? Figures.None,
            ["segment"] = account.Segment ?? Figures.None,
            ["region"] = account.Region ?? Figures.None,
            ["tier"] = account.Tier ?? Figures.None,
            ["mrr"] = account.Mrr is { } mrr ? figures.Number((double)mrr) : Figures.None,
            ["start"] = account.Start is { } start ? figures.Date(start) : Figures.None,
            ["tenure"] = account.TenureMonths(input.Health.AsOf) is { } months ? language.Scorecard.Months(months) : Figures.None,
            ["renewal"] = account.Renewal is { } renewal ? figures.Date(renewal) : Figures.None,
            ["renewalIn"] = ScorecardRenewal.When(input),
            ["hasRenewal"] = account.Renewal is not null,
            ["lifecycle"] = language.Statuses.Stage(account.Lifecycle),
            ["owner"] = input.OwnerName ?? Figures.None,
            ["pod"] = input.PodName ?? Figures.None,
        };
    }
}
