using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.People;

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
    [InlineData("acme r", "acme")]
    [InlineData("cobblefrot", "cobblefort")]
    [InlineData("coblefort", "cobblefort")]
    [InlineData("中华", "zhonghua")]
    [InlineData("中华茶叶", "zhonghua")]
    [InlineData("Acme Robotics, Inc.", "acme")]
    [InlineData("the ACME röbotics Ltd", "acme")]
    [InlineData("Cobblefort and Finch GmbH", "cobblefort")]
    [InlineData("cobblefort & f", "cobblefort")]
    [InlineData("The Cobblefort &", "cobblefort")]
    [InlineData("acme robotisc", "acme")]
    [InlineData("ACME-FOODS", "acme-foods")]
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
    [InlineData("Starling Bank", "Sterling Bank")]
    [InlineData("Google Pay", "Google Play")]
    [InlineData("Fund II", "Fund I")]
    [InlineData("Playstation 22", "Playstation 2")]
    [InlineData("Scala", "Scalar")]
    [InlineData("Paramount", "Paramount+")]
    [InlineData("Sonar", "Sonarr")]
    [InlineData("C++", "C")]
    [InlineData("ac", "Acme")]
    [InlineData("美", "美团")]
    [InlineData("ライ", "ライン")]
    [InlineData("Apple Inc.", "Apple Music")]
    public void Find_SpeltAlike_CH3_OffersAndDoesNotAct(string typed, string name)
    {
        var match = new NameFinder([new("n#1", name, [])]).Find(typed);

        match.Found.ShouldBeEmpty();
        match.Nearest.ShouldHaveSingleItem().Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("美国", "美团")]
    [InlineData("トヨコ", "トヨタ")]
    [InlineData("foo", "fou")]
    [InlineData("🚀", "🛰")]
    public void Find_ShortAndOther_FindsNothing(string typed, string name)
    {
        var match = new NameFinder([new("n#1", name, [])]).Find(typed);

        match.Found.ShouldBeEmpty();
        match.Nearest.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Hive", "hive")]
    [InlineData("C", "C++")]
    [InlineData("C++", "C")]
    [InlineData("Ferrari", "Ferrari N.V.")]
    [InlineData("Ferrari S.p.A.", "The Ferrari N.V.")]
    [InlineData("🚀", "🚀")]
    public void Find_TwoOfOneKey_CH3_AsksWhich(string one, string other)
    {
        var finder = new NameFinder([new("n#1", one, []), new("n#2", other, [])]);

        finder.Find(one).Found.Length.ShouldBe(2);
    }

    [Fact]
    public void Find_NameOfOneIsAliasOfAnother_CH3_AsksWhich() =>
        new NameFinder([new("n#1", "Terraform", []), new("n#2", "OpenTofu", ["Terraform"])]).Find("terraform").Found.Length.ShouldBe(2);

    [Fact]
    public void Find_FormerName_CH3_FindsIt() =>
        new NameFinder([new("n#1", "Meta Platforms", ["Facebook, Inc."])]).Find("facebook").Found.ShouldHaveSingleItem();

    /// <summary>GV-3: what a reader may not see neither takes a name, nor makes one ambiguous, nor is offered.</summary>
    [Theory]
    [InlineData("cobblefort", "ours")]
    [InlineData("Cobblefort", "ours")]
    [InlineData("cobble", "ours")]
    [InlineData("cobblefrot", "ours")]
    [InlineData("theirs", null)]
    [InlineData("hive", null)]
    [InlineData("hivf", null)]
    public void Find_AccountsThatAReaderMayNotSee_AreAsGoodAsNotThere(string typed, string? key)
    {
        var mine = Rights.OfMember(new Person { Key = "mia", Name = "Mia" });
        var finder = new NameFinder([new("cobblefort", "Cobblefork", []), new("theirs", "Hive", ["Cobblefort"]), new("ours", "Cobblefort", []) { Owner = "mia" }]);

        var match = finder.Find(typed, mine);

        match.Found.Select(a => a.Key).ShouldBe(key is null ? [] : [key]);
        match.Nearest.ShouldBeEmpty();
        finder.Find(typed).ShouldSatisfyAllConditions(all => (all.Found.Length + all.Nearest.Length).ShouldBeGreaterThan(0), all => all.ShouldNotBe(match));
    }

    [Fact]
    public void Find_SlipThatFitsTwo_Offers()
    {
        var match = new NameFinder([new("n#1", "Cobblefort", []), new("n#2", "Cobblefork", [])]).Find("cobbleforr");

        match.Found.ShouldBeEmpty();
        match.Nearest.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(900, true)]
    public void Find_VeryLong_IsFoundOrRefusedAtOnce(int letters, bool found)
    {
        var name = new string('x', letters);

        new NameFinder([new("n#1", name, [])]).Find(name).Found.IsEmpty.ShouldBe(!found);
    }

    [Theory]
    [InlineData("\"Acme\"")]
    [InlineData("\u202EAcme Robotics\u202C")]
    [InlineData("Acme\tRobotics\u0000")]
    [InlineData("🚀 Acme Robotics 🚀")]
    public void Find_SignsAround_FindsIt(string typed) => Finder.Find(typed).Found.ShouldHaveSingleItem().Key.ShouldBe("acme");

    [Theory]
    [InlineData("acme", "acme", 0)]
    [InlineData("acme", "acem", 1)]
    [InlineData("acme", "acm", 1)]
    [InlineData("acme", "akne", 2)]
    [InlineData("acme", "zzzz", 3)]
    public void Distance_CountsChangesUpToTheLimit(string a, string b, int distance) => Spelling.Distance(a, b, 2).ShouldBe(distance);
}
