using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Languages;

/// <summary>The sentences of an account's scorecard. Names come in as the organisation wrote them.</summary>
public abstract class ScorecardWords
{
    /// <summary>There is not enough fresh data to say how this account stands.</summary>
    public abstract string TooLittleData { get; }

    /// <summary>nothing in it applies: short, for a tile.</summary>
    public abstract string NothingApplies { get; }

    /// <summary>No account owner is recorded, so nobody is named for the next steps of groups without an owner of their own.</summary>
    public abstract string NoOwner { get; }

    /// <summary>No pod is recorded.</summary>
    public abstract string NoPod { get; }

    /// <summary>No renewal day is recorded, so nothing here says how much time is left.</summary>
    public abstract string NoRenewal { get; }

    /// <summary>No start of the contract is recorded, so its length is not known.</summary>
    public abstract string NoStart { get; }

    /// <summary>No monthly revenue is recorded.</summary>
    public abstract string NoRevenue { get; }

    /// <summary>There are no scores of four weeks ago, so no change is shown.</summary>
    public abstract string NoPast { get; }

    /// <summary>The account owner is recorded as 'x', whom the list of people does not have.</summary>
    public abstract string UnknownOwner(string key);

    /// <summary>The pod is recorded as 'x', which the list of pods does not have.</summary>
    public abstract string UnknownPod(string key);

    /// <summary>Nothing is red or yellow: 5 readings with fresh data, all green.</summary>
    public abstract string AllGreen(int readings);

    /// <summary>Nothing is red. Onboarding (55) and Reach (60) are yellow; of the other readings 3 are green.</summary>
    /// <param name="worst">Red, or yellow when nothing is red.</param>
    /// <param name="named">The lowest of them, with their scores.</param>
    /// <param name="more">How many more are as bad.</param>
    /// <param name="others">How many are better, by band; those of which there are none left out.</param>
    public abstract string Standing(Band worst, string[] named, int more, IReadOnlyList<(Band Band, int Count)> others);

    /// <summary>Too early to judge 2 of 7 views: less than the minimum of their weight rests on fresh data.</summary>
    public abstract string TooEarly(int views, int of);

    /// <summary>Adoption fell most, by 12 points in four weeks.</summary>
    /// <param name="name">Of the reading.</param>
    /// <param name="points">Five or more, ready to print.</param>
    public abstract string FellMost(string name, string points);

    /// <summary>The contract renews in 72 days.</summary>
    /// <param name="days">Below 0 when the day has passed.</param>
    public abstract string Renews(int days);

    /// <summary>in 72 days, today, 12 days ago</summary>
    /// <param name="days">Below 0 when the day has passed.</param>
    public abstract string When(int days);

    /// <summary>80 % fresh: short, for a tile.</summary>
    public abstract string Fresh(string percent);

    /// <summary>40 % fresh, 50 % needed: short, for a tile.</summary>
    public abstract string FreshOfNeeded(string percent, string needed);

    /// <summary>+6 in 4 weeks: short, for a tile.</summary>
    public abstract string InFourWeeks(string change);

    /// <summary>14 months</summary>
    public abstract string Months(int count);

    /// <summary>3 measures</summary>
    public abstract string Measures(int count);

    /// <summary>The words of two groups that contradict each other.</summary>
    public abstract Conflict Of(ConflictKind kind);
}
