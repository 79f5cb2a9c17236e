using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Accounts;

/// <summary>CH-3: the names of this moment, read once and again when they change.</summary>
public class KnownNamesTests
{
    private readonly List<Account> _accounts = [Given.Account];

    [Fact]
    public async Task FinderAsync_NothingChanged_IsTheSame()
    {
        var names = new KnownNames(new InMemoryAccounts(_accounts));

        var first = await names.FinderAsync(null, CancellationToken.None);

        (await names.FinderAsync(null, CancellationToken.None)).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task FinderAsync_AccountAdded_FindsIt()
    {
        var names = new KnownNames(new InMemoryAccounts(_accounts));
        (await names.FinderAsync(null, CancellationToken.None)).Find("Hive").Found.ShouldBeEmpty();

        _accounts.Add(Given.Account with { Key = "hive-1", Name = "Hive" });

        (await names.FinderAsync(null, CancellationToken.None)).Find("Hive").Found.ShouldHaveSingleItem().Key.ShouldBe("hive-1");
    }

    [Fact]
    public async Task FinderAsync_Cancelled_EndsTheWaitOfThatAskerAlone()
    {
        var names = new KnownNames(new InMemoryAccounts(_accounts));

        await Should.ThrowAsync<OperationCanceledException>(() => names.FinderAsync(null, new CancellationToken(canceled: true)));

        (await names.FinderAsync(null, CancellationToken.None)).Find("acme").Found.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FinderAsync_SameStamp_AsksTheStoreNothing()
    {
        var names = new KnownNames(new InMemoryAccounts(_accounts));
        var stamp = new AuditStamp(7, NodaTime.Instant.FromUnixTimeSeconds(1));
        var first = await names.FinderAsync(stamp, CancellationToken.None);

        _accounts.Add(Given.Account with { Key = "hive-1", Name = "Hive" });

        (await names.FinderAsync(stamp, CancellationToken.None)).ShouldBeSameAs(first, "whatever changes the names changes the stamp");
        (await names.FinderAsync(stamp with { Id = 8 }, CancellationToken.None)).Find("Hive").Found.ShouldHaveSingleItem();
    }
}
