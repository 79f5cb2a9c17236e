using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Bot.Tests.Reference;

/// <summary>CH-3 on 4,373 real companies and brands: every name finds its own, and a name that is gone never brings up another that is merely spelt alike.</summary>
public class NameFindingTests
{
    private const int Parts = 20;

    private static readonly ImmutableArray<AccountName> Accounts = RealNames.Accounts();
    private static readonly NameFinder Finder = new(Accounts);

    [Fact]
    public void Find_EveryNameAndAlias_FindsItsOwnOrAsks() =>
        Accounts.SelectMany(a => a.Aliases.Prepend(a.Name).Where(name => !Finder.Find(name).Found.Contains(a)).Select(name => $"{a.Key} {name}")).ShouldBeEmpty();

    [Fact]
    public void Find_NamesOfOneKey_AsksWhich()
    {
        var several = Accounts.GroupBy(a => NameKey.Of(a.Name).Text, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();

        several.Count.ShouldBeGreaterThan(17);
        foreach (var account in several.SelectMany(g => g.Select(a => (a.Name, Others: g))))
            account.Others.ShouldBeSubsetOf(Finder.Find(account.Name).Found, account.Name);
    }

    [Theory]
    [InlineData("C", "C", "C++")]
    [InlineData("C++", "C", "C++")]
    [InlineData("hive", "Hive", "Hive")]
    [InlineData("FERRARI NV", "Ferrari", "Ferrari N.V.")]
    public void Find_RealTwins_AsksWhich(string typed, params string[] names) =>
        Finder.Find(typed).Found.Select(a => a.Name).ShouldBe(names);

    [Theory]
    [InlineData("미투안")]
    [InlineData("美国")]
    [InlineData("美")]
    [InlineData("ライ")]
    [InlineData("Google Plax")]
    [InlineData("Sterling Banc")]
    [InlineData("C#")]
    public void Find_AlikeOnly_BringsUpNobody(string typed)
    {
        var known = new NameFinder(Accounts.Where(a => a.Name is not ("C" or "C++") && !a.Name.StartsWith("Sterling", StringComparison.Ordinal)));

        known.Find(typed).Found.Length.ShouldNotBe(1);
    }

    [Fact]
    public void Find_NameThatIsGone_BringsUpOnlyTheSameKeyOrALongerName()
    {
        var silent = Gone().ToList();

        silent.Where(s => !IsSameKey(s.Typed, s.Found) && !IsStart(s.Typed, s.Found)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Typed, AccountName Found)> Gone()
    {
        for (var part = 0; part < Parts; part++)
        {
            var gone = Accounts.Where((_, i) => i % Parts == part).ToList();
            var finder = new NameFinder(Accounts.Where((_, i) => i % Parts != part));
            foreach (var name in gone.SelectMany(a => a.Aliases.Prepend(a.Name)))
            {
                if (finder.Find(name).Found is [var other])
                    yield return (name, other);
            }
        }
    }

    private static bool IsSameKey(string typed, AccountName found) => Names(found).Any(name => NameKey.Of(name) is var key && key.Text == NameKey.Of(typed).Text && key.Signs == NameKey.Of(typed).Signs);

    private static bool IsStart(string typed, AccountName found)
    {
        var whole = NameKey.Of(typed).Whole;
        return whole.Length >= 2 && Names(found).Any(name => NameKey.Of(name) is var key && (key.Whole.StartsWith(whole, StringComparison.Ordinal) || key.Text.StartsWith(whole, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(AccountName account) => account.Aliases.Prepend(account.Name);
}
