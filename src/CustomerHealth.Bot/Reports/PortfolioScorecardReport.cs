using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Documents.Portfolio;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>portfolio-scorecard</c>: each view over all accounts, or over those of a pod.</summary>
internal sealed class PortfolioScorecardReport : IFrozenReport
{
    /// <inheritdoc />
    public string Name => PortfolioScorecardModel.Name;

    /// <inheritdoc />
    public string Subject => "all accounts as they are today";

    /// <inheritdoc />
    public ReportInput Takes => ReportInput.Pod;

    /// <inheritdoc />
    public IFactsReader FactsReader(Workbench bench) => new PortfolioFactsReader(bench.Evidence, bench.Store.Accounts, bench.Store.Snapshots);

    /// <inheritdoc />
    public async Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var bench = request.Bench ?? throw new InvalidOperationException($"{Name} is filled from the store, and the request has none.");
        var (organization, store) = (bench.Settings.Organization, bench.Store);
        var pod = request.Pod is { } key ? await PodAsync(store.Accounts, key, cancellationToken) : null;
        var (model, facts, scorecard) = await new PortfolioScorecardReader(bench.Portfolio, bench.Evidence, bench.Health, store.Accounts, bench.Scorecards)
            .ReadAsync(organization, new ListClock(organization, request.Moment is { } due ? new FixedClock(due) : bench.Settings.Clock), pod, cancellationToken);
        return new MadeReport(model, facts, scorecard);
    }

    private static async Task<Pod> PodAsync(IAccountStore accounts, string key, CancellationToken cancellationToken)
    {
        var pods = await accounts.PodsAsync(cancellationToken);
        return pods.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal))
            ?? throw new BadInputException($"There is no pod '{key}'; {(pods.Count == 0 ? "the store has no pods" : $"there are {string.Join(", ", pods.Select(p => p.Key))}")}.");
    }
}
