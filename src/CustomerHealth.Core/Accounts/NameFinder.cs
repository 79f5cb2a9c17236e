using System.Collections.Immutable;
using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Accounts;

/// <summary>
/// Finds accounts by what people type (CH-3), in this order: the account's key, its name or an alias (by <see cref="NameKey"/>), the start of any, a slip
/// of the hand (<see cref="Slip"/>). The first step that finds anything decides; when it finds several, which one is meant must be asked. What is
/// merely spelt alike is offered, never taken: another client's card is worse than a question. Built once, asked by many threads.
/// </summary>
public sealed class NameFinder
{
    private const int LongestName = 1000;
    private const int ShortestStart = 3;
    private const int MostNearest = 3;

    private readonly ImmutableArray<AccountName> _accounts;
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly NameForm[] _forms;
    private readonly SpellingIndex _spellings;

    /// <summary>A finder over all names.</summary>
    public NameFinder(IEnumerable<AccountName> accounts)
    {
        _accounts = [.. accounts];
        for (var place = 0; place < _accounts.Length; place++)
            _byKey.TryAdd(_accounts[place].Key, place);
        _forms = [.. _accounts.SelectMany(NameForm.Of).Distinct()];
        Array.Sort(_forms, (a, b) => string.CompareOrdinal(a.Text, b.Text));
        _spellings = new(_forms);
    }

    /// <summary>Looks for one account among all.</summary>
    public NameMatch Find(string typed) => Find(typed, Rights.All);

    /// <summary>Looks for one account among those that a reader may see: the others are as good as not there, in every step (GV-3).</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="rights">The reader's.</param>
    public NameMatch Find(string typed, Rights rights)
    {
        // Keys are ordinal: of 'Foo' and 'foo' each is found by itself.
        if (_byKey.TryGetValue(typed, out var place) && rights.Holds(_accounts[place]))
            return new([_accounts[place]], []) { IsWhole = true };
        if (typed.Length > LongestName || string.IsNullOrWhiteSpace(typed))
            return new([], []);

        var key = NameKey.Of(typed);
        var whole = NameForm.Whole(typed, key);
        var same = Same(key, whole, rights);
        if (same.Count > 1 || same.Any(f => !f.Value.IsKey || f.Value.Signs == key.Signs))
            return Found(same.Keys) with { IsWhole = true };

        var starts = Starting(whole, rights).Concat(Starting(WithoutThe(whole), rights)).ToLookup(f => f.Form.Account, f => f.LeftOut);
        var fitting = starts.Select(s => s.Key).Union(same.Keys).Order();
        return starts.Count > 1 || (starts.Count == 1 && Weight(whole) >= ShortestStart && starts.First().Any(IsLeftOut))
            ? Found(fitting)
            : Near(key, whole, [.. fitting], rights);
    }

    /// <summary>The accounts of the same key; of each the form that says most.</summary>
    private Dictionary<int, NameForm> Same(NameKey key, string whole, Rights rights)
    {
        var same = Equal(key.Text).Where(f => f.IsKey).Concat(Equal(whole).Where(f => !f.IsKey)).Where(f => rights.Holds(_accounts[f.Account]));
        return same.GroupBy(f => f.Account).ToDictionary(g => g.Key, g => g.OrderBy(f => f.IsKey).ThenBy(f => Math.Abs(f.Signs - key.Signs)).First());
    }

    private NameMatch Near(NameKey key, string whole, ImmutableArray<int> fitting, Rights rights)
    {
        var spellings = key.Text.Length > 0 ? new HashSet<string>(StringComparer.Ordinal) { key.Text, whole } : [whole];
        var near = spellings.SelectMany(s => _spellings.Near(s).Where(n => rights.Holds(_accounts[n.Form.Account])).Select(n => (n.Form, n.Distance, IsSlip: Slip.Parts(n.Form.Text, s))))
            .GroupBy(n => n.Form.Account)
            .Select(g => (Account: g.Key, Distance: g.Min(n => n.Distance), IsSlip: g.Any(n => n.IsSlip)))
            .ToList();
        if (fitting.IsEmpty && near.Count(n => n.Distance <= 1) == 1 && near.Find(n => n.IsSlip) is { IsSlip: true } slip)
            return Found([slip.Account]);

        var nearest = fitting
            .Concat(near.OrderBy(n => n.Distance).ThenBy(n => _accounts[n.Account].Key, StringComparer.Ordinal).Select(n => n.Account))
            .Concat(Starting(key.Text, rights).Select(f => f.Form.Account).Distinct().Order());
        return new([], [.. nearest.Distinct().Take(MostNearest).Select(place => _accounts[place])]);
    }

    /// <summary>The accounts that a reader may see.</summary>
    public IEnumerable<AccountName> Seen(Rights rights) => _accounts.Where(rights.Holds);

    private NameMatch Found(IEnumerable<int> places) => new([.. places.Order().Select(place => _accounts[place])], []);

    private IEnumerable<NameForm> Equal(string text)
    {
        for (var i = FirstAtOrAfter(text); i < _forms.Length && _forms[i].Text == text; i++)
            yield return _forms[i];
    }

    /// <summary>The forms that begin so, and how they go on.</summary>
    private IEnumerable<(NameForm Form, string LeftOut)> Starting(string start, Rights rights)
    {
        for (var i = FirstAtOrAfter(start); start.Length > 0 && i < _forms.Length && _forms[i].Text.StartsWith(start, StringComparison.Ordinal); i++)
        {
            if (rights.Holds(_accounts[_forms[i].Account]))
                yield return (_forms[i], _forms[i].Text[start.Length..]);
        }
    }

    private int FirstAtOrAfter(string text)
    {
        var (from, end) = (0, _forms.Length);
        while (from < end)
        {
            var middle = (from + end) / 2;
            if (string.CompareOrdinal(_forms[middle].Text, text) < 0)
                from = middle + 1;
            else
                end = middle;
        }

        return from;
    }

    // People leave out the rest of a name. What lacks one letter or a sign is another name that is spelt alike: Scala and Scalar, Paramount and Paramount+.
    private static bool IsLeftOut(string rest) => rest.Replace(" and", "", StringComparison.Ordinal).Length > 1;

    private static string WithoutThe(string whole) => whole.StartsWith("the ", StringComparison.Ordinal) ? whole[4..] : "";

    /// <summary>How much a start says: a letter counts 1, a Chinese character or a Korean syllable 2.</summary>
    private static int Weight(string start) => start.Sum(c => c is (>= '\u2E80' and < '\u3040') or (>= '\u3100' and <= '\uD7FF') ? 2 : 1);
}
