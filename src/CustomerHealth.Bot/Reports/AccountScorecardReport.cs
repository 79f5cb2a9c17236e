using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>account-scorecard</c>: the views of one account, what pulls them down, and what is missing.</summary>
internal sealed class AccountScorecardReport : IReport
{
    private const int Weeks = 13;

    /// <inheritdoc />
    public string Name => AccountScorecardModel.Name;

    /// <inheritdoc />
    public bool IsAboutAccount => true;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, object?>> ModelAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        if (request.Account is not { } key)
            throw new BadInputException("account-scorecard is about one account: say which with --account KEY, or all of them with --all --out DIR.");
        var bench = request.Bench ?? throw new InvalidOperationException($"{Name} is filled from the store, and the request has none.");
        var organization = bench.Settings.Organization;
        var asOf = request.AsOf is { } day ? new AsOf(day, organization.Zone) : bench.Settings.Clock.Today(organization.Zone);
        var trend = await bench.Health.ReadAsync(key, asOf, Weeks, cancellationToken)
            ?? throw new BadInputException($"The account '{key}' is not known on {Words.DayAndYear(asOf.Day)}.");
        return AccountScorecardModel.Build(await InputAsync(bench, trend, cancellationToken));
    }

    private static async Task<AccountScorecardInput> InputAsync(Workbench bench, AccountTrend trend, CancellationToken cancellationToken)
    {
        var account = trend.Now.Account;
        var owner = account.Owner is { } person ? await bench.Store.Accounts.FindPersonAsync(person, cancellationToken) : null;
        var pods = await bench.Store.Accounts.PodsAsync(cancellationToken);
        return AccountScorecardInput.Of(trend, bench.Settings.Organization.Name) with
        {
            OwnerName = owner?.Name,
            Names = await AuthorsAsync(bench, trend.Now, cancellationToken),
            PodName = pods.FirstOrDefault(p => p.Key == account.Pod)?.Name,
        };
    }

    private static async Task<IReadOnlyDictionary<string, string>> AuthorsAsync(Workbench bench, AccountHealth health, CancellationToken cancellationToken)
    {
        var caps = health.Views.SelectMany(v => v.Groups.Select(g => g.Cap).Prepend(v.Cap));
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var author in caps.Select(cap => cap?.Held?.Author).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await bench.Store.Accounts.FindPersonAsync(author, cancellationToken) is { } person)
                names[author] = person.Name;
        }

        return names;
    }
}
