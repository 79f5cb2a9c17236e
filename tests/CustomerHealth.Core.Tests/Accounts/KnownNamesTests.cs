using CustomerHealth.Core.Accounts;
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

        var first = await names.FinderAsync(CancellationToken.None);

        (await names.FinderAsync(CancellationToken.None)).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task FinderAsync_AccountAdded_FindsIt()
    {
        var names = new KnownNames(new InMemoryAccounts(_accounts));
        (await names.FinderAsync(CancellationToken.None)).Find("Hive").Found.ShouldBeEmpty();

        _accounts.Add(Given.Account with { Key = "hive-1", Name = "Hive" });

        (await names.FinderAsync(CancellationToken.None)).Find("Hive").Found.ShouldHaveSingleItem().Key.ShouldBe("hive-1");
    }

    [Fact]
    public async Task FinderAsync_Cancelled_EndsTheWaitOfThatAskerAlone()
    {
        var names = new KnownNames(new InMemoryAccounts(_accounts));

        await Should.ThrowAsync<OperationCanceledException>(() => names.FinderAsync(new CancellationToken(canceled: true)));

        (await names.FinderAsync(CancellationToken.None)).Find("acme").Found.ShouldHaveSingleItem();
    }
}
