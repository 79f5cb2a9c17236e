using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Bot.Reports;

/// <summary>The one account that a name on the command line stands for.</summary>
internal static class AccountKey
{
    /// <exception cref="BadInputException">It stands for none, or for several.</exception>
    public static async Task<string> FindAsync(IAccountStore accounts, string typed, CancellationToken cancellationToken)
    {
        var match = new NameFinder(await accounts.NamesAsync(cancellationToken)).Find(typed);
        return match.Found switch
        {
            [var one] => one.Key,
            [] when match.Nearest is [var near, ..] => throw new BadInputException($"No account is called '{typed}'. Did you mean '{near.Key}' ({near.Name})?"),
            [] => throw new BadInputException($"No account is called '{typed}'."),
            var several => throw new BadInputException($"'{typed}' fits {several.Length} accounts: {string.Join(", ", several.Take(5).Select(a => a.Key))}. Give a key."),
        };
    }
}
