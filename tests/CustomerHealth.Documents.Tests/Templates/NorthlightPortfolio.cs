using System.Runtime.CompilerServices;
using CustomerHealth.Core;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>All clients of Northlight Studio: one that fell into a conflict, one that turned Red, one that recovered, one that nobody has measured.</summary>
internal static class NorthlightPortfolio
{
    public static readonly Organization Organization = new("Northlight Studio", Northlight.AsOf.Zone);

    public static readonly FixedScorecard Cards = new(new Scorecard { Version = "4f1c2a", Content = "", Views = [.. Northlight.Views()] });

    public static readonly InMemoryAccounts Accounts = new(
    [
        new() { Key = "acme", Name = "Acme Robotics", Mrr = 4800, Renewal = new(2027, 1, 12), Owner = "mara", Pod = "north" },
        new() { Key = "brindle", Name = "Brindlewick Teas" },
        new() { Key = "juniper", Name = "Juniper Freight", Mrr = 2100, Renewal = new(2027, 9, 1), Owner = "mara", Pod = "north" },
        new() { Key = "larkspur", Name = "Larkspur Energy", Mrr = 9900, Renewal = new(2026, 12, 10), Owner = "joni", Pod = "harbour" },
    ],
    [
        new() { Key = "mara", Name = "Mara Lindqvist", Pod = "north" },
        new() { Key = "joni", Name = "Joni Hakasalo", Pod = "harbour" },
    ]);

    /// <summary>Enough accounts in two pods to hold them side by side: the later ones have the history of the first of their name.</summary>
    public static async Task<IReadOnlyDictionary<string, object?>> WideScorecardAsync()
    {
        var four = await Accounts.AllAsync(Northlight.AsOf, CancellationToken.None).ToListAsync();
        var more = four.Where(a => a.Key is "juniper" or "larkspur").SelectMany(a => new[] { a with { Key = a.Key + "-2", Name = a.Name + " 2" }, a with { Key = a.Key + "-3", Name = a.Name + " 3" } });
        var accounts = new InMemoryAccounts([.. four, .. more], await Accounts.PeopleAsync(CancellationToken.None));
        var evidence = new EvidenceReader(accounts, new Readings(), new InMemoryOverrides());
        var portfolio = new PortfolioReader(evidence, accounts, new InMemorySnapshots(), Cards, new InMemoryActs());
        return (await new PortfolioScorecardReader(portfolio, evidence, new HealthReader(evidence, Cards), accounts, Cards)
            .ReadAsync(Organization, new ListClock(Organization, Clock), pod: null, CancellationToken.None)).Model;
    }

    public static readonly EvidenceReader Evidence = new(Accounts, new Readings(), new InMemoryOverrides());

    public static readonly HealthReader Health = new(Evidence, Cards);

    public static readonly PortfolioReader Portfolio = new(Evidence, Accounts, new InMemorySnapshots(), Cards, new InMemoryActs());

    public static readonly ManualClock Clock = new(Northlight.AsOf.Zone.AtLeniently(Northlight.Day.At(new LocalTime(12, 0))).ToInstant());

    public static async Task<IReadOnlyDictionary<string, object?>> ScorecardAsync() => (await new PortfolioScorecardReader(Portfolio, Evidence, Health, Accounts, Cards)
        .ReadAsync(Organization, new ListClock(Organization, Clock), pod: null, CancellationToken.None)).Model;

    public static Task<IReadOnlyDictionary<string, object?>> DigestAsync() => new WeeklyDigestReader(Portfolio, Evidence, Accounts, Goals(), Acts()).ReadAsync(
        new DigestRequest
        {
            Organization = Organization,
            Scope = DigestScope.All,
            Week = DigestWeek.Of(asked: null, Northlight.Day, Organization.Zone),
            Today = Northlight.Day,
            Scorecard = Cards.Current,
        },
        CancellationToken.None);

    private static InMemoryGoals Goals() => new(
    [
        new() { Account = "acme", Key = "demos", Metric = "Demo requests a month", Baseline = 40, Target = 66, Current = 48, Start = new(2026, 9, 21), Due = new(2026, 12, 18), AgreedBy = "Ruth Adeyemi" },
        new() { Account = "juniper", Key = "cost", Metric = "Cost per lead, EUR", Baseline = 48, Target = 38, Current = 39, Start = new(2026, 9, 21), Due = new(2026, 12, 18) },
        new() { Account = "larkspur", Key = "readers", Metric = "Newsletter readers", Baseline = 3200, Target = 4200, Start = new(2026, 10, 1), Due = new(2026, 12, 29) },
    ],
    [
        new() { Account = "acme", Owner = "mara", Week = new(2026, 11, 16), Text = "Split the campaign by region", State = GoalState.Done, DoneAt = Instant.FromUtc(2026, 11, 18, 9, 0) },
        new() { Account = "acme", Owner = "mara", Week = new(2026, 11, 16), Text = "Meet the new sponsor", State = GoalState.Open },
        new() { Account = "larkspur", Owner = "joni", Week = new(2026, 11, 16), Text = "Send the price table", State = GoalState.Postponed },
    ]);

    private static InMemoryActs Acts()
    {
        var acts = new InMemoryActs();
        acts.Entries.Add(new(Instant.FromUtc(2026, 11, 19, 9, 0), "mara", "terminal", "override-set", "account:acme", null, """{"view":"client-engagement","reason":"They answer, but only the assistant does."}"""));
        return acts;
    }

    /// <summary>Another history for each account.</summary>
    private sealed class Readings : IObservationStore
    {
        private static readonly Dictionary<string, (string, Reading)[]> All = new(StringComparer.Ordinal)
        {
            ["acme"] =
            [
                Northlight.Reading("adoption.active", "80", 40), Northlight.Reading("adoption.active", "41", 3), Northlight.Reading("sponsor", "green", 40), Northlight.Reading("sponsor", "red", 5),
                Northlight.Reading("nps", "9", 60), Northlight.Reading("reference", "yes", 60), Northlight.Reading("roi", "110", 60),
            ],
            ["brindle"] = [],
            ["juniper"] =
            [
                Northlight.Reading("support.open-tickets", "12", 33), Northlight.Reading("support.open-tickets", "2", 4), Northlight.Reading("support.repeat-share", "31", 60), Northlight.Reading("support.repeat-share", "8", 4),
                Northlight.Reading("support.oldest-case", "25", 60), Northlight.Reading("product.open-defects", "none", 60), Northlight.Reading("nps", "8", 60), Northlight.Reading("answers", "95", 60),
            ],
            ["larkspur"] =
            [
                Northlight.Reading("support.open-tickets", "2", 33), Northlight.Reading("support.open-tickets", "11", 3), Northlight.Reading("support.repeat-share", "8", 60), Northlight.Reading("support.repeat-share", "31", 3),
                Northlight.Reading("support.oldest-case", "22", 33), Northlight.Reading("product.open-defects", "none", 60), Northlight.Reading("product.open-defects", "critical", 3), Northlight.Reading("nps", "9", 60), Northlight.Reading("roi", "80", 60),
            ],
        };

        public Task<AccountHistory> ReadAsync(string account, AsOf asOf, CancellationToken cancellationToken) => Task.FromResult(AccountHistory.Of(account, All[account.Split('-')[0]]));

        public async IAsyncEnumerable<AccountHistory> ReadAllAsync(AsOf asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var account in All.Keys)
                yield return await ReadAsync(account, asOf, cancellationToken);
        }
    }
}
