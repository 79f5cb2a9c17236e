using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Storage.Tests;

/// <summary>Where the bot may speak first: what a platform says comes several times and in any order.</summary>
public abstract partial class StoreContract
{
    private static readonly ChatAddress WithMara = new("teams", "tenant", "a:1");

    [ContractFact]
    public async Task Keep_SameTwice_KeepsItOnce()
    {
        await Store.Conversations.KeepAsync(WithMaraAt(1), None);
        await Store.Conversations.KeepAsync(WithMaraAt(1), None);

        (await Store.Conversations.AllAsync("teams", "tenant", None)).ShouldBe([WithMaraAt(1)]);
        (await Store.Conversations.AllAsync("teams", "other", None)).ShouldBeEmpty();
        (await Store.Conversations.AllAsync("slack", "tenant", None)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Keep_InEitherOrder_TheNewestIsRightAndFillsNothingAway()
    {
        var (older, newer) = (WithMaraAt(1) with { Name = "old", Team = "team" }, WithMaraAt(2) with { Where = "https://new.example/", Name = "new", Person = null });
        var wanted = newer with { Team = "team", Person = "object-1" };

        await Store.Conversations.KeepAsync(older, None);
        await Store.Conversations.KeepAsync(newer, None);
        (await Store.Conversations.FindAsync(WithMara, None)).ShouldBe(wanted);

        var elsewhere = WithMara with { Place = "a:2" };
        await Store.Conversations.KeepAsync(newer with { Address = elsewhere }, None);
        await Store.Conversations.KeepAsync(older with { Address = elsewhere }, None);
        (await Store.Conversations.FindAsync(elsewhere, None)).ShouldBe(wanted with { Address = elsewhere });
    }

    [ContractFact]
    public async Task MarkDead_ThenKeepOlderAndNewer_OnlyTheNewerBringsItToLife()
    {
        await Store.Conversations.KeepAsync(WithMaraAt(1), None);
        (await Store.Conversations.MarkDeadAsync(WithMara, "uninstalled", At(5), None)).ShouldBeTrue();
        (await Store.Conversations.MarkDeadAsync(WithMara, "again", At(5), None)).ShouldBeFalse();

        await Store.Conversations.KeepAsync(WithMaraAt(5), None);
        (await Store.Conversations.FindAsync(WithMara, None)).ShouldBe(WithMaraAt(1) with { DeadSince = At(5), DeadBecause = "uninstalled" });

        await Store.Conversations.KeepAsync(WithMaraAt(6), None);
        (await Store.Conversations.FindAsync(WithMara, None)).ShouldBe(WithMaraAt(6));
    }

    /// <summary>It was tried again, and is dead still: what was said before that does not bring it to life.</summary>
    [ContractFact]
    public async Task MarkDead_Again_RenewsTheDeath()
    {
        await Store.Conversations.KeepAsync(WithMaraAt(1), None);
        await Store.Conversations.MarkDeadAsync(WithMara, "uninstalled", At(5), None);

        (await Store.Conversations.MarkDeadAsync(WithMara, "blocked", At(9), None)).ShouldBeTrue();

        await Store.Conversations.KeepAsync(WithMaraAt(8), None);
        (await Store.Conversations.FindAsync(WithMara, None)).ShouldBe(WithMaraAt(1) with { DeadSince = At(9), DeadBecause = "blocked" });
    }

    /// <summary>Removed and installed again: when the word of the removal comes last, it is old.</summary>
    [ContractFact]
    public async Task MarkDead_SpokenOfSinceOrUnknown_NotesNothing()
    {
        await Store.Conversations.KeepAsync(WithMaraAt(7), None);

        (await Store.Conversations.MarkDeadAsync(WithMara, "uninstalled", At(6), None)).ShouldBeFalse();
        (await Store.Conversations.MarkDeadAsync(WithMara with { Place = "a:9" }, "uninstalled", At(9), None)).ShouldBeFalse();

        (await Store.Conversations.FindAsync(WithMara, None)).ShouldBe(WithMaraAt(7));
        (await Store.Conversations.FindAsync(WithMara with { Place = "a:9" }, None)).ShouldBeNull();
    }

    [ContractFact]
    public async Task With_EitherIdOrTheAddress_FindsPersonalConversationsTheLivingAndNewestFirst()
    {
        await Store.Conversations.KeepAsync(WithMaraAt(1), None);
        await Store.Conversations.KeepAsync(WithMaraAt(3) with { Address = WithMara with { Place = "a:2" } }, None);
        await Store.Conversations.KeepAsync(WithMaraAt(2) with { Address = WithMara with { Place = "a:3" } }, None);
        await Store.Conversations.KeepAsync(WithMaraAt(9) with { Address = WithMara with { Place = "19:x" }, Kind = ConversationKind.Channel }, None);
        await Store.Conversations.MarkDeadAsync(WithMara with { Place = "a:2" }, "blocked", At(4), None);

        foreach (var place in (string[])["object-1", "29:1", "MARA@firm.example"])
            (await Store.Conversations.WithAsync(WithMara with { Place = place }, None)).Select(one => one.Address.Place).ShouldBe(["a:3", "a:1", "a:2"]);
        (await Store.Conversations.WithAsync(WithMara with { Place = "a:1" }, None)).ShouldBeEmpty();
        (await Store.Conversations.AllAsync("teams", "tenant", None)).Select(one => one.Address.Place).ShouldBe(["19:x", "a:3", "a:1", "a:2"]);
    }

    private static ConversationReference WithMaraAt(int second) => new()
    {
        Address = WithMara,
        Kind = ConversationKind.Personal,
        Where = "https://old.example/",
        Person = "object-1",
        PersonHere = "29:1",
        Email = "Mara@firm.example",
        SeenAt = At(second),
    };
}
