using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Accounts;

/// <summary>The names of the accounts that one reader may see (GV-3). The finder is shared by all readers; what is found is never kept.</summary>
/// <param name="finder">Over all names.</param>
/// <param name="rights">The reader's.</param>
public sealed class SeenNames(NameFinder finder, Rights rights)
{
    /// <summary>Keys of the accounts.</summary>
    public IEnumerable<string> Keys => finder.Seen(rights).Select(account => account.Key);

    /// <summary>Looks for one account.</summary>
    public NameMatch Find(string typed) => finder.Find(typed, rights);
}
