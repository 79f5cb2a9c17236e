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

    public RiskRow Of(RiskEntry entry, AccountEvidence evidence) =>
        new(entry, AccountDetail.Of((entry.Standing.IsToday ? _today : _kept).Score(evidence), entry.Focus, entry.Conflict, today.Reader), today.Day.Day);
}
