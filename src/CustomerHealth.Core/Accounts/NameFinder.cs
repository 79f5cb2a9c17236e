using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CustomerHealth.Core.Accounts;

/// <summary>
/// Finds accounts by what people type (CH-3), in this order: key, name, alias, prefix of any, one letter wrong.
/// The first step that finds anything decides; letter case, accents and doubled spaces do not matter.
/// </summary>
public sealed class NameFinder
{
    private const int ShortestForTypo = 4;
    private const int MostNearest = 3;

    private readonly ImmutableArray<Entry> _entries;

    /// <summary>A finder over all names.</summary>
    public NameFinder(IEnumerable<AccountName> accounts) => _entries = [.. accounts.Select(a => new Entry(a))];

    /// <summary>Looks for one account.</summary>
    public NameMatch Find(string typed)
    {
        // Keys are ordinal: of 'Foo' and 'foo' each is found by itself.
        foreach (var entry in _entries)
        {
            if (string.Equals(entry.Account.Key, typed, StringComparison.Ordinal))
                return new([entry.Account], []);
        }

        var wanted = Fold(typed);
        if (wanted.Length == 0)
            return new([], []);

        foreach (var step in (ReadOnlySpan<Func<Entry, string, bool>>)[IsKey, IsName, IsAlias, IsPrefix, IsTypo])
        {
            ImmutableArray<AccountName> found = [.. _entries.Where(e => step(e, wanted)).Select(e => e.Account)];
            if (found.Length > 0)
                return new(found, []);
        }

        return new([], Nearest(wanted));
    }

    /// <summary>Letters without case and accents, single spaces: what two spellings of one name have in common.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in Valid(text).Trim().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                continue;
            }

            if (gap && folded.Length > 0)
                folded.Append(' ');
            gap = false;
            folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>Half a surrogate pair, which nothing can normalise, becomes the replacement character.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsKey(Entry entry, string wanted) => string.Equals(entry.Key, wanted, StringComparison.Ordinal);

    private static bool IsName(Entry entry, string wanted) => string.Equals(entry.Name, wanted, StringComparison.Ordinal);

    private static bool IsAlias(Entry entry, string wanted) => entry.Aliases.Contains(wanted, StringComparer.Ordinal);

    private static bool IsPrefix(Entry entry, string wanted) => entry.All.Any(n => n.StartsWith(wanted, StringComparison.Ordinal));

    private static bool IsTypo(Entry entry, string wanted) =>
        wanted.Length >= ShortestForTypo && entry.All.Any(n => n.Length >= ShortestForTypo && Spelling.Distance(n, wanted, 1) <= 1);

    private ImmutableArray<AccountName> Nearest(string wanted)
    {
        var limit = Math.Max(1, wanted.Length / 3);
        return
        [
            .. _entries.Select(e => (e.Account, Distance: e.All.Min(n => Spelling.Distance(n, wanted, limit))))
                .Where(e => e.Distance <= limit)
                .OrderBy(e => e.Distance)
                .ThenBy(e => e.Account.Key, StringComparer.Ordinal)
                .Take(MostNearest)
                .Select(e => e.Account),
        ];
    }

    private sealed class Entry(AccountName account)
    {
        public AccountName Account { get; } = account;

        public string Key { get; } = Fold(account.Key);

        public string Name { get; } = Fold(account.Name);

        public ImmutableArray<string> Aliases { get; } = [.. account.Aliases.Select(Fold)];

        public IEnumerable<string> All => [Key, Name, .. Aliases];
    }
}
