using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>What to say to words that are no command and no account: what comes nearest (CH-3).</summary>
internal static class Unknown
{
    private const int LongestEcho = 40;

    // As usages write it; platforms that offer commands while people type put it in as it stands.
    private const string Placeholder = "ACCOUNT";

    /// <summary>'why acme': what is asked of an account stands after it.</summary>
    public static Reply VerbFirst(string verb, string rest) =>
        Reply.Refusal($"'{verb}' stands after the account: {Echo(rest)} {verb}.") with { Actions = [new ReplyAction($"{Echo(rest)} {verb}", $"{rest} {verb}")] };

    public static Reply Words(string all, ImmutableArray<ReplyAction> near, Rights rights)
    {
        var hint = all.Split(' ')[0] == Placeholder ? $"{Placeholder} stands for a client: type its key or name in that place."
            : near.IsEmpty ? "Try 'help', or the key or name of an account." : $"Did you mean {Either([.. near.Select(c => c.Label)])}?";
        return Reply.Refusal($"{(rights.IsAll ? "No account" : "No account that you see")} and no command is called '{Echo(all)}'. {hint}") with { Actions = near };
    }

    /// <summary>"No account is called 'acne'."; to a reader who does not see all, the same of one that is not there and of one that is not theirs (GV-3).</summary>
    public static string Account(string typed, Rights rights) => $"{(rights.IsAll ? "No account" : "No account that you see")} is called '{Echo(typed)}'.";

    /// <summary>The commands that come nearest to a word.</summary>
    public static ImmutableArray<ReplyAction> Commands(string word, IEnumerable<string> commands) => [.. Nearest(word, commands).Select(c => new ReplyAction(c, c))];

    public static Reply Verb(string verb, AccountName account, IEnumerable<string> verbs)
    {
        var known = verbs.Where(v => v.Length > 0).Order(StringComparer.Ordinal).ToList();
        var near = Nearest(verb, known);
        var hint = near.Count > 0 ? $"Did you mean {Either([.. near.Select(v => $"'{CommandText.OfAccount(account.Key)} {v}'")])}?"
            : known.Count > 0 ? $"After an account can stand: {string.Join(", ", known)}."
            : $"Type '{account.Key}' alone for its card.";
        return Reply.Refusal($"'{Echo(verb)}' is not something that can be asked of {account.Name}. {hint}")
            with { Actions = [.. near.Select(v => new ReplyAction(v, $"{CommandText.OfAccount(account.Key)} {v}")), new ReplyAction("Show card", CommandText.OfAccount(account.Key))] };
    }

    // A short word is near to most others at two slips, so one must do; of several the fewest slips are meant, and a beginning is none.
    private static List<string> Nearest(string typed, IEnumerable<string> words)
    {
        const int LongestShort = 4;
        var lower = typed.ToLowerInvariant();
        var most = lower.Length <= LongestShort ? 1 : 2;
        List<(string Word, int Slips)> near = [.. words.Where(w => w.Length > 0).Select(w => (w, lower.Length > 1 && w.StartsWith(lower, StringComparison.Ordinal) ? 0 : Slips(w, lower, most)))];
        var fewest = near.Select(n => n.Slips).DefaultIfEmpty(int.MaxValue).Min();
        return fewest > most ? [] : [.. near.Where(n => n.Slips == fewest).Select(n => n.Word).Order(StringComparer.Ordinal)];
    }

    // 'whta': also the beginning of a word is misspelt.
    private static int Slips(string word, string typed, int most) =>
        Math.Min(Spelling.Distance(word, typed, most), typed.Length > 3 && typed.Length < word.Length ? Spelling.Distance(word[..typed.Length], typed, most) : int.MaxValue);

    /// <summary>"a, b or c".</summary>
    public static string Either(List<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";

    /// <summary>What was typed, cut where it is long; never through a surrogate pair.</summary>
    public static string Echo(string text) =>
        text.Length <= LongestEcho ? text : text[..(char.IsHighSurrogate(text[LongestEcho - 1]) ? LongestEcho - 1 : LongestEcho)] + "…";
}
