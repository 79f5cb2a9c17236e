using System.Numerics;

namespace CustomerHealth.Core.Accounts;

/// <summary>
/// Finds what is spelt nearly like a text without comparing it with everything: forms lie in bands of one length, and each has a signature, a bit
/// for each letter in it. An edit changes a length by one and a signature by two bits at most, so that nearly all are passed over at a glance.
/// </summary>
internal sealed class SpellingIndex
{
    private const int Shortest = 4;
    private const int Longest = 128;
    private const int Long = 8;

    private readonly IReadOnlyList<NameForm> _forms;
    private readonly int[] _starts = new int[Longest + 2];
    private readonly int[] _byLength;
    private readonly ulong[] _signatures;

    /// <summary>An index over these forms; those under 4 and over 128 letters are never near anything.</summary>
    public SpellingIndex(IReadOnlyList<NameForm> forms)
    {
        _forms = forms;
        _byLength = [.. Enumerable.Range(0, forms.Count).Where(i => forms[i].Text.Length is >= Shortest and <= Longest).OrderBy(i => forms[i].Text.Length)];
        _signatures = [.. _byLength.Select(i => Signature(forms[i].Text))];
        foreach (var form in _byLength)
            _starts[forms[form].Text.Length + 1]++;
        for (var length = 1; length < _starts.Length; length++)
            _starts[length] += _starts[length - 1];
    }

    /// <summary>How many letters may be wrong: one, in a name of eight letters and more two.</summary>
    public static int Limit(string typed) => typed.Length >= Long ? 2 : 1;

    /// <summary>The forms within <see cref="Limit"/> of <paramref name="typed"/>, in no order, with their distance.</summary>
    public IEnumerable<(NameForm Form, int Distance)> Near(string typed)
    {
        if (typed.Length is < Shortest or > Longest)
            yield break;

        var limit = Limit(typed);
        var signature = Signature(typed);
        var (from, end) = (_starts[Math.Max(typed.Length - limit, 0)], _starts[Math.Min(typed.Length + limit, Longest) + 1]);
        for (var i = from; i < end; i++)
        {
            if (BitOperations.PopCount(_signatures[i] ^ signature) > 2 * limit)
                continue;
            var form = _forms[_byLength[i]];
            if (Spelling.Distance(form.Text, typed, limit) is var distance && distance <= limit)
                yield return (form, distance);
        }
    }

    private static ulong Signature(string text)
    {
        var signature = 0UL;
        foreach (var c in text)
            signature |= 1UL << (c & 63);
        return signature;
    }
}
