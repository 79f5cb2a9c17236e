using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Portfolio;

/// <summary>SC-4: an account without a rule has no white space; rules are those of the moment of the band.</summary>
public class WhiteSpaceTests
{
    private static readonly View View = Given.View(
        WhiteSpace.View,
        Given.Group("sabers", Given.Count("sabers.owned") with { Rules = [new(new Condition { Attributes = [("industry", ["Film"])], TenureFrom = 6 }, new CutPoints(10, 1))], OtherwiseNotApplicable = true }));

    private readonly Account _film = Given.Account with { Industry = "Film", Start = Given.Day.PlusMonths(-6) };

    [Theory]
    [InlineData("Tea", 0)]
    [InlineData("Film", 1)]
    public void Of_IndustryChangedSinceTheBand_TakesTheRuleOfTheBand(string then, int blocked)
    {
        var standing = Stands() with { Scored = _film with { Industry = then } };

        WhiteSpace.Of([standing], View, Given.Day, Given.Day).Count(w => w.IsBlocked).ShouldBe(blocked);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Of_RuleBeginsToday_HoldsForWhatWasScoredToday(bool isToday, int blocked)
    {
        var standing = Stands() with { IsToday = isToday };

        WhiteSpace.Of([standing], View, Given.Day.PlusDays(-1), Given.Day).Count(w => w.IsBlocked).ShouldBe(blocked);
    }

    private Standing Stands() => new(_film, [null, null, null, null, new ScoreSnapshot("acme", Given.Day, "test", [new(WhiteSpace.View, null, Band.NotApplicable, 0, [new("sabers", null, Band.NotApplicable, 0, [])])])]);
}
