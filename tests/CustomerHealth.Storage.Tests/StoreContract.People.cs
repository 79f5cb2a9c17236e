using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.People;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>GV-3, CH-7: who the chat users are, what people may see, and what a reader sees of the audit log.</summary>
public abstract partial class StoreContract
{
    private static readonly ChatAddress User = new("slack", "T1", "U2");

    [ContractFact]
    public async Task Link_NewChangedAndTheSame_IsKeptOnceAndAudited()
    {
        (await LinkAsync("ann", LinkedBy.Operator, 1)).ShouldBeTrue();
        (await LinkAsync("ann", LinkedBy.Operator, 2)).ShouldBeFalse();
        (await LinkAsync("lee", LinkedBy.Operator, 3)).ShouldBeTrue();

        (await Store.Identities.AllAsync(None)).ShouldHaveSingleItem().ShouldBe(new ChatIdentity(User, "lee", LinkedBy.Operator, At(3)));
        (await Store.Audit.ReadAsync($"identity:{User}", 10, None)).Select(e => e.At).ShouldBe([At(3), At(1)]);
    }

    /// <summary>An address never takes the place of what somebody linked after the link was read.</summary>
    [ContractFact]
    public async Task Meet_AnotherLinkThanTheOneRead_WritesNothing()
    {
        var ann = new ChatIdentity(User, "ann", LinkedBy.Email, At(1)) { Email = "ann@us.example" };
        var lee = new ChatIdentity(User, "lee", LinkedBy.Email, At(3)) { Email = "lee@us.example" };

        (await Store.Identities.MeetAsync(ann, before: null, Said("identity-linked", 1), None)).ShouldBeTrue();
        (await Store.Identities.MeetAsync(lee, before: null, Said("identity-linked", 2), None)).ShouldBeFalse();
        (await Store.Identities.AllAsync(None)).ShouldHaveSingleItem().ShouldBe(ann);
        (await Store.Identities.MeetAsync(lee, ann, Said("identity-linked", 3), None)).ShouldBeTrue();
        (await LinkAsync("lee", LinkedBy.Operator, 4)).ShouldBeTrue("the operator's word stands, also where the address goes");
        (await Store.Identities.MeetAsync(ann, lee, Said("identity-linked", 5), None)).ShouldBeFalse();

        (await Store.Identities.AllAsync(None)).ShouldHaveSingleItem().ShouldBe(new ChatIdentity(User, "lee", LinkedBy.Operator, At(4)));
        (await Store.Audit.ReadAsync($"identity:{User}", 10, None)).Select(e => e.At).ShouldBe([At(4), At(3), At(1)]);
    }

    [ContractFact]
    public async Task Unlink_LinkedOrNot_TakesItAwayOnceAndAudited()
    {
        await LinkAsync("ann", LinkedBy.Email, 1);
        await Store.Identities.LinkAsync(new ChatIdentity(User with { Workspace = "T2" }, "ann", LinkedBy.Email, At(1)), Said("identity-linked", 1), None);

        (await Store.Identities.UnlinkAsync(User, Said("identity-unlinked", 2), None)).ShouldBeTrue();
        (await Store.Identities.UnlinkAsync(User, Said("identity-unlinked", 3), None)).ShouldBeFalse();

        (await Store.Identities.AllAsync(None)).ShouldHaveSingleItem().User.Workspace.ShouldBe("T2");
        (await Store.Audit.ReadAsync($"identity:{User}", 10, None))[0].ShouldBe(Said("identity-unlinked", 2));
    }

    [ContractFact]
    public async Task Restore_OfABackup_BringsLinksAndAccessBack()
    {
        var ann = new Person { Key = "ann", Name = "Ann", Access = Access.Lead };
        await Store.ImportAsync("people.csv", new PersonRecord(ann));
        await LinkAsync("ann", LinkedBy.Email, 1);
        await Store.BackupAsync(Order(), None);
        await RenewAsync();

        await Store.RestoreAsync(Order(), None);

        (await Store.Accounts.FindPersonAsync("ann", None)).ShouldBe(ann);
        (await Store.Identities.AllAsync(None)).ShouldHaveSingleItem().Person.ShouldBe("ann");
    }

    [ContractFact]
    public async Task Names_OfAnAccount_SayWhoseItIs()
    {
        await Store.ImportAsync("a.csv", new AccountRecord(new Account { Key = "acme", Name = "Acme", Pod = "north", Owner = "ann" }, LocalDate.MinIsoValue, Instant.MinValue));

        (await Store.Accounts.NamesAsync(None)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(n => n.Pod.ShouldBe("north"), n => n.Owner.ShouldBe("ann"));
    }

    /// <summary>More subjects than one statement is asked for, entries that are both on a subject and the reader's own, and those of others.</summary>
    [ContractFact]
    public async Task ReadCut_SubjectsAndOwnActs_AreTheNewestOfBothEachOnce()
    {
        for (var i = 0; i < 8; i++)
        {
            await Store.Audit.AppendAsync(new AuditEntry(At(i), i % 2 == 0 ? "ann" : "lee", "terminal", $"act-{i}", i switch { < 3 => "account:a0", < 6 => "account:a900", _ => "account:theirs" }, null, null), None);
        }

        var cut = new AuditCut("ann", Enumerable.Range(0, 1200).Select(i => $"account:a{i}").ToHashSet());

        (await Store.Audit.ReadCutAsync(cut, 4, None)).Select(e => e.Act).ShouldBe(["act-6", "act-5", "act-4", "act-3"]);
        (await Store.Audit.CountCutAsync(cut, None)).ShouldBe(7);
        (await Store.Audit.ReadCutAsync(cut with { Actor = null }, 10, None)).Select(e => e.Act).ShouldBe(["act-5", "act-4", "act-3", "act-2", "act-1", "act-0"]);
        (await Store.Audit.CountCutAsync(new AuditCut("lee", new HashSet<string>()), None)).ShouldBe(4);
        (await Store.Audit.ReadCutAsync(new AuditCut(null, new HashSet<string>()), 10, None)).ShouldBeEmpty();
    }

    private static AuditEntry Said(string act, int seconds) => new(At(seconds), "operator", "terminal", act, $"identity:{User}", null, null);

    private Task<bool> LinkAsync(string person, LinkedBy how, int seconds) =>
        Store.Identities.LinkAsync(new ChatIdentity(User, person, how, At(seconds)), Said("identity-linked", seconds), None);
}
