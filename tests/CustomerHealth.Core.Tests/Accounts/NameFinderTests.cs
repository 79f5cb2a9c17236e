using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Tests.Accounts;

/// <summary>CH-3: names are found by key, name, alias, prefix or near spelling; ambiguity offers choices.</summary>
public class NameFinderTests
{
    private static readonly NameFinder Finder = new(
    [
        new("acme", "Acme Robotics", ["ACR", "Acme Röbotics"]),
        new("acme-foods", "Acme Foods", []),
        new("cobblefort", "Cobblefort & Finch", []),
        new("zhonghua", "中华茶叶", []),
        new("hive-1", "Hive", []),
        new("hive-2", "Hive", []),
    ]);

    [Theory]
    [InlineData("acme", "acme")]
    [InlineData("ACME", "acme")]
    [InlineData("acme robotics", "acme")]
    [InlineData("  Acme   Robotics ", "acme")]
    [InlineData("acr", "acme")]
    [InlineData("acme robotìcs", "acme")]
    [InlineData("cobble", "cobblefort")]
    [InlineData("cobblefrot", "cobblefort")]
    [InlineData("coblefort", "cobblefort")]
    [InlineData("中华", "zhonghua")]
    public void Find_OneFits_CH3_FindsIt(string typed, string key) => Finder.Find(typed).Found.ShouldHaveSingleItem().Key.ShouldBe(key);

    [Fact]
    public void Find_KeyThatIsAlsoAPrefix_CH3_KeyWins() => Finder.Find("acme").Found.Length.ShouldBe(1);

    [Theory]
    [InlineData("hive")]
    [InlineData("ac")]
    public void Find_SeveralFit_CH3_GivesThemAll(string typed) => Finder.Find(typed).Found.Length.ShouldBe(2);

    [Theory]
    [InlineData("foo")]
    [InlineData("Foo")]
    public void Find_KeysThatDifferByCaseAlone_FindsEachByItself(string key) =>
        new NameFinder([new("Foo", "One", []), new("foo", "Two", [])]).Find(key).Found.ShouldHaveSingleItem().Key.ShouldBe(key);

    [Theory]
    [InlineData("zzz")]
    [InlineData("")]
    [InlineData("acm3x")]
    [InlineData("\uD83D")]
    public void Find_NoneFits_FindsNone(string typed) => Finder.Find(typed).Found.ShouldBeEmpty();

    [Fact]
    public void Find_TwoLettersWrong_OffersTheNearest() => Finder.Find("coblfort").Nearest.ShouldHaveSingleItem().Key.ShouldBe("cobblefort");

    [Theory]
    [InlineData("acme", "acme", 0)]
    [InlineData("acme", "acem", 1)]
    [InlineData("acme", "acm", 1)]
    [InlineData("acme", "akne", 2)]
    [InlineData("acme", "zzzz", 3)]
    public void Distance_CountsChangesUpToTheLimit(string a, string b, int distance) => Spelling.Distance(a, b, 2).ShouldBe(distance);
}
