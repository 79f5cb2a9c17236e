using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>account-scorecard</c>: the views of one account, what pulls them down, and what is missing.</summary>
internal sealed class AccountScorecardReport : IFrozenReport
{
    /// <inheritdoc />
    public string Name => AccountScorecardModel.Name;

    /// <inheritdoc />
    public string Subject => "one account";

    /// <inheritdoc />
    public ReportInput Takes => ReportInput.Account | ReportInput.Quarter | ReportInput.AsOf;

    /// <inheritdoc />
    public IFactsReader FactsReader(Workbench bench) => bench.ScorecardFacts;

    /// <inheritdoc />
    public bool IsTranslated => true;

    /// <inheritdoc />
    public async Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        if (request.Account is not { } key)
            throw new BadInputException("account-scorecard is about one account: say which with --account KEY, or all of them with --all --out DIR.");
        var bench = request.Bench ?? throw new InvalidOperationException($"{Name} is filled from the store, and the request has none.");
        var (zone, now, scorecard) = (bench.Settings.Organization.Zone, bench.Settings.Clock.Now, bench.Scorecards.Current);
        var asOf = new AsOf(request.AsOf ?? now.InZone(zone).Date, zone);
        if (await bench.ScorecardFacts.ReadAsync(key, asOf, scorecard, cancellationToken) is not var (input, trend))
            throw new BadInputException($"The account '{key}' is not known on {Words.DayAndYear(asOf.Day)}.");
        return new MadeReport(AccountScorecardModel.Build(input with { Language = request.Words }), AccountScorecardReader.Freeze(input, trend, now), scorecard);
    }
}
