using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.People;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.People;

/// <summary>GV-3: executives see all, leads their tree, members their pod.</summary>
public class StaffTests
{
    private static readonly Person Boss = new() { Key = "boss", Name = "Boss" };
    private static readonly Person Lead = new() { Key = "lead", Name = "Lead", Manager = "boss", Pod = "north", Email = "Lead@us.example" };
    private static readonly Person Mia = new() { Key = "mia", Name = "Mia", Manager = "lead", Pod = "harbour" };
    private static readonly Person Tom = new() { Key = "tom", Name = "Tom", Manager = "boss", Pod = "meadow" };
    private static readonly Staff Us = new([Boss, Lead, Mia, Tom]);

    [Theory]
    [InlineData("boss", Access.Executive)]
    [InlineData("lead", Access.Lead)]
    [InlineData("mia", Access.Member)]
    [InlineData("tom", Access.Member)]
    public void AccessOf_NothingIsSaid_FollowsFromWhoLeadsWhom(string key, Access access) => Us.AccessOf(Us.Find(key)!).ShouldBe(access);

    [Fact]
    public void AccessOf_NoReportsAndNoManager_IsAMember() => new Staff([Boss]).AccessOf(Boss).ShouldBe(Access.Member);

    [Theory]
    [InlineData(Access.Member)]
    [InlineData(Access.Lead)]
    [InlineData(Access.Executive)]
    public void AccessOf_TheFileSaysIt_WinsOverWhoLeadsWhom(Access said)
    {
        var boss = Boss with { Access = said };

        new Staff([boss, Lead, Mia]).AccessOf(boss).ShouldBe(said);
    }

    [Theory]
    [InlineData("boss", "tom", null, true)]
    [InlineData("boss", null, null, true)]
    [InlineData("lead", "lead", null, true)]
    [InlineData("lead", "mia", null, true)]
    [InlineData("lead", "boss", "harbour", true)]
    [InlineData("lead", "boss", "north", true)]
    [InlineData("lead", "tom", "meadow", false)]
    [InlineData("lead", null, null, false)]
    [InlineData("mia", "tom", "harbour", true)]
    [InlineData("mia", "mia", "meadow", true)]
    [InlineData("mia", "lead", "north", false)]
    [InlineData("mia", "MIA", "Harbour", false)]
    [InlineData("mia", null, null, false)]
    public void Holds_AnAccountOfAnOwnerAndAPod_IsForWhomTheRulesSay(string reader, string? owner, string? pod, bool holds)
    {
        var rights = Us.RightsOf(Us.Find(reader)!);

        rights.Holds(Given.Account with { Owner = owner, Pod = pod }).ShouldBe(holds);
        rights.Holds(new AccountName("acme", "Acme", []) { Owner = owner, Pod = pod }).ShouldBe(holds);
        Rights.None.Holds(Given.Account with { Owner = owner, Pod = pod }).ShouldBeFalse();
    }

    [Fact]
    public void RightsOf_ALeadInNoPod_DoesNotHoldAccountsInNoPod()
    {
        var staff = new Staff([Boss, Lead with { Pod = null }, Mia with { Pod = null }]);

        staff.RightsOf(staff.Find("lead")!).Holds(Given.Account).ShouldBeFalse();
    }

    [Fact]
    public void WithEmail_InAnotherCase_FindsEveryoneWhoHasIt()
    {
        Us.WithEmail(" lead@US.example").ShouldHaveSingleItem().Key.ShouldBe("lead");
        new Staff([Lead, Tom with { Email = "LEAD@us.example" }]).WithEmail("lead@us.example").Length.ShouldBe(2);
        Us.WithEmail("").ShouldBeEmpty();
    }
}
