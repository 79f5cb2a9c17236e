using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>Finds what to say of the accounts that are shown: only those are scored again.</summary>
internal sealed class RiskRows(Scorecard scorecard, AsOf asOf, Reader reader)
{
    private readonly HealthEngine _engine = new(scorecard, asOf);

    public RiskRow Of(RiskEntry entry, AccountEvidence evidence) =>
        new(entry, AccountDetail.Of(_engine.Score(evidence), entry.Focus, entry.Conflict, reader), asOf.Day);
}
