using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>Gathers what an account's scorecard document is made of: for the document, and again when it is verified.</summary>
public sealed class AccountScorecardReader(EvidenceReader evidence, IAccountStore accounts, Organization organization) : IFactsReader
{
    private const int Weeks = 13;

    /// <inheritdoc />
    public string Document => AccountScorecardModel.Name;

    /// <inheritdoc />
    public async Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken) =>
        printed.Account is { } account && await ReadAsync(account, asOf, scorecard, cancellationToken) is var (input, trend)
            ? new(AccountScorecardModel.SnapshotOf(input)) { Day = trend.Days[^1] }
            : null;

    /// <summary>The facts of a document that is being made, ready to be kept.</summary>
    /// <param name="input">What it is made of.</param>
    /// <param name="trend">The weeks it shows.</param>
    /// <param name="now">When it is made.</param>
    public static FrozenFacts Freeze(AccountScorecardInput input, AccountTrend trend, Instant now) => new()
    {
        Snapshot = AccountScorecardModel.SnapshotOf(input),
        Document = AccountScorecardModel.Name,
        Account = trend.Now.Account.Key,
        AsOf = trend.AsOf.Day,
        KnownBefore = KnownThen.Of(trend, now),
        MadeAt = now,
        Scorecard = trend.Now.ScorecardVersion,
    };

    /// <summary>The input of one account; null when there is no such account.</summary>
    /// <param name="key">The account's key.</param>
    /// <param name="asOf">The day looked from, and what was known.</param>
    /// <param name="scorecard">The scorecard that is applied.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(AccountScorecardInput Input, AccountTrend Trend)?> ReadAsync(string key, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken)
    {
        if (await new HealthReader(evidence, new OneScorecard(scorecard)).ReadAsync(key, asOf, Weeks, cancellationToken) is not { } trend)
            return null;

        var account = trend.Now.Account;
        var owner = account.Owner is { } person ? await accounts.FindPersonAsync(person, cancellationToken) : null;
        var pods = await accounts.PodsAsync(cancellationToken);
        var input = AccountScorecardInput.Of(trend, organization.Name) with
        {
            OwnerName = owner?.Name,
            Names = await AuthorsAsync(trend.Now, cancellationToken),
            PodName = pods.FirstOrDefault(p => p.Key == account.Pod)?.Name,
        };
        return (input, trend);
    }

    private async Task<IReadOnlyDictionary<string, string>> AuthorsAsync(AccountHealth health, CancellationToken cancellationToken)
    {
        var caps = health.Views.SelectMany(v => v.Groups.Select(g => g.Cap).Prepend(v.Cap));
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var author in caps.Select(cap => cap?.Held?.Author).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await accounts.FindPersonAsync(author, cancellationToken) is { } person)
                names[author] = person.Name;
        }

        return names;
    }
}
