using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>weekly-digest</c>: a week of a pod, of the accounts that a person or those below own, or of all.</summary>
internal sealed class WeeklyDigestReport : IFrozenReport
{
    /// <inheritdoc />
    public string Name => WeeklyDigestModel.Name;

    /// <inheritdoc />
    public string Subject => "a week of many accounts";

    /// <inheritdoc />
    public ReportInput Takes => ReportInput.Person | ReportInput.Pod | ReportInput.AsOf;

    /// <inheritdoc />
    public IFactsReader FactsReader(Workbench bench) =>
        new WeeklyDigestFactsReader(bench.Evidence, bench.Store.Accounts, bench.Store.Goals, bench.Store.Snapshots, bench.Settings.Organization);

    /// <inheritdoc />
    public async Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        var bench = request.Bench ?? throw new InvalidOperationException($"{Name} is filled from the store, and the request has none.");
        if (request is { Pod: not null, Person: not null })
            throw new BadInputException("weekly-digest is about the accounts of a pod or of a person: give --pod or --person, not both.");
        var (organization, store) = (bench.Settings.Organization, bench.Store);
        var pods = await store.Accounts.PodsAsync(cancellationToken);
        var people = request.Person is null ? [] : await store.Accounts.PeopleAsync(cancellationToken);
        var person = request.Person is { } typed ? PersonKey.Find(people, typed) : null;
        var pod = request.Pod is { } asked ? PodOf(pods, asked) : pods.FirstOrDefault(p => string.Equals(p.Key, person?.Pod, StringComparison.Ordinal));
        var zone = pod?.TimeZone is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } own ? own : organization.Zone;
        var today = Earlier(bench.Settings.Clock.Now.InZone(zone).Date, bench.Settings.Clock.Today(organization.Zone).Day);
        var digest = new DigestRequest
        {
            Organization = organization,
            Scope = person is not null ? DigestScope.Of(person, new PeopleTree(people)) : pod is not null ? DigestScope.Of(pod) : DigestScope.All,
            Week = DigestWeek.Of(request.AsOf, today, zone),
            Today = today,
            Scorecard = bench.Scorecards.Current,
        };
        if (person is not null && !await HasAccountsAsync(store.Accounts, digest, cancellationToken))
            throw new BadInputException($"{person.Name} owns no account on {Figures.Date(digest.Week.Day)}, and neither does anyone below: give an owner of accounts or one who leads some, or --pod.");
        var (model, facts) = await new WeeklyDigestReader(bench.Portfolio, bench.Evidence, store.Accounts, store.Goals, store.Audit).MakeAsync(digest, bench.Settings.Clock.Now, cancellationToken);
        return new MadeReport(model, facts, digest.Scorecard);
    }

    // Scores are of the organisation's days: one that has not begun there has none.
    private static LocalDate Earlier(LocalDate one, LocalDate other) => one < other ? one : other;

    private static Pod PodOf(IReadOnlyList<Pod> pods, string key) => pods.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal))
        ?? throw new BadInputException($"There is no pod '{key}'; {(pods.Count == 0 ? "the store has no pods" : $"there are {string.Join(", ", pods.Select(p => p.Key))}")}.");

    private static async Task<bool> HasAccountsAsync(IAccountStore accounts, DigestRequest digest, CancellationToken cancellationToken)
    {
        await foreach (var account in accounts.AllAsync(new AsOf(digest.Week.Day, digest.Organization.Zone), cancellationToken))
        {
            if (digest.Holds(account))
                return true;
        }

        return false;
    }
}
