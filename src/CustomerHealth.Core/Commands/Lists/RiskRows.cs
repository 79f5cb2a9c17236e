using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>Finds what to say of the accounts that are shown: only those are scored again.</summary>
internal sealed class RiskRows(Scorecard scorecard, AsOf asOf, (AsOf Day, Reader Reader) today)
{
    private readonly HealthEngine _kept = new(scorecard, asOf);
    private readonly HealthEngine _today = new(scorecard, today.Day);

    // The reason is of the moment of the band; who acts on it is who owns the account today.
    public RiskRow Of(RiskEntry entry, AccountEvidence evidence)
    {
        var health = (entry.Standing.IsToday ? _today : _kept).Score(evidence) with { Account = entry.Standing.Account };
        return new RiskRow(entry, AccountDetail.Of(health, entry.Focus, entry.Conflict, today.Reader), today.Day.Day);
    }
}
