namespace CustomerHealth.Core.Accounts;

/// <summary>One way to write one account's name.</summary>
/// <param name="Text">Words as <see cref="NameKey"/> writes them.</param>
/// <param name="Account">Its place among the accounts.</param>
/// <param name="Signs">See <see cref="NameKey.Signs"/>.</param>
/// <param name="IsKey">It is a name without "the" and legal form; else it is a whole name or an account's key.</param>
internal readonly record struct NameForm(string Text, int Account, int Signs, bool IsKey)
{
    /// <summary>All ways to write one account's names.</summary>
    public static IEnumerable<NameForm> Of(AccountName account, int place)
    {
        yield return new(Whole(account.Key, NameKey.Of(account.Key)), place, 0, IsKey: false);
        foreach (var name in account.Aliases.Prepend(account.Name))
        {
            var key = NameKey.Of(name);
            if (key.Text.Length > 0)
                yield return new(key.Text, place, key.Signs, IsKey: true);
            if (key.Whole != key.Text || key.Text.Length == 0)
                yield return new(Whole(name, key), place, key.Signs, IsKey: false);
        }
    }

    /// <summary>All words of a name; a name of signs alone, which has no words, as it stands.</summary>
    public static string Whole(string name, NameKey key) => key.Whole.Length > 0 ? key.Whole : name.Trim();
}
