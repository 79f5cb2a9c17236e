using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>The rows of the risks that are shown; the others are not read.</summary>
internal sealed class ShownRisks(EvidenceReader evidence, IAccountStore accounts, Scorecard scorecard, ListClock clock)
{
    /// <summary>One row for each entry, in their order.</summary>
    /// <param name="entries">Those that are shown.</param>
    /// <param name="look">What they were found in.</param>
    /// <param name="actor">Who reads: "you" in a row.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<List<RiskRow>> ReadAsync(IEnumerable<RiskEntry> entries, PortfolioLook look, Actor actor, CancellationToken cancellationToken)
    {
        var people = await accounts.PeopleAsync(cancellationToken);
        var rows = new RiskRows(scorecard, look.AsOf, (clock.Today, new Reader(actor.PersonKey, people)));
        List<RiskRow> shown = [];
        foreach (var entry in entries)
        {
            if (await evidence.FindAsync(entry.Standing.Account.Key, entry.Standing.IsToday ? clock.Today : look.AsOf, cancellationToken) is { } one)
                shown.Add(rows.Of(entry, one));
        }

        return shown;
    }
}
