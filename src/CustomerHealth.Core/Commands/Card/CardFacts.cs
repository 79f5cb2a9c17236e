using System.Runtime.CompilerServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>What of a card is the same whoever reads it: worked out once a trend, and kept as long as the trend is.</summary>
internal sealed record CardFacts
{
    private static readonly ConditionalWeakTable<AccountTrend, CardFacts> Known = [];

    /// <summary>The contradictions, in the order of urgency; none of one who has left.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>When the contract is renewed, "15 Jan 2027, in 60 days"; null when that is not known.</summary>
    public string? Renewal { get; init; }

    /// <summary>The views.</summary>
    public required ScoresSection Scores { get; init; }

    /// <summary>The sentences above them.</summary>
    public required VerdictSection Verdict { get; init; }

    /// <summary>What changed.</summary>
    public required TextSection Changes { get; init; }

    /// <summary>What pulls the account down, worst first.</summary>
    public required IReadOnlyList<Risk> Risks { get; init; }

    /// <summary>Those of a trend.</summary>
    public static CardFacts Of(AccountTrend trend) => Known.GetValue(trend, WorkOut);

    private static CardFacts WorkOut(AccountTrend trend)
    {
        var conflicts = trend.Now.Account.Lifecycle == Lifecycle.Churned ? [] : Health.Conflicts.Of(trend.Now);
        var rows = ScoreRows.Of(trend);
        var risks = Health.Risks.Of(trend.Now);
        var renewal = trend.Now.Account.Renewal is { } day ? $"{Words.DayAndYear(day)}, {Words.Away(day, trend.AsOf.Day)}" : null;
        return new CardFacts
        {
            Conflicts = conflicts,
            Renewal = renewal,
            Scores = new ScoresSection(rows, renewal),
            Verdict = Card.Verdict.Of(trend, conflicts, rows, risks),
            Changes = Card.Changes.Of(trend, Move.Of(trend)),
            Risks = risks,
        };
    }
}
