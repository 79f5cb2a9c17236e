using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Alerting;

/// <summary>Finds the account or pod that was typed behind <c>subscribe</c> or <c>mute</c>, among those that the asker may see (GV-3).</summary>
internal sealed class AlertTargets(IAccountStore accounts)
{
    private const string PodWord = "pod ";

    /// <summary>What was meant; a refusal or a choice when that is not clear.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="typed">The name.</param>
    /// <param name="around">How the whole request reads with another name: <c>subscribe {0} here</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(AlertTarget? Target, Reply? Refusal)> FindAsync(CommandCall call, string typed, Func<string, string> around, CancellationToken cancellationToken)
    {
        var isPod = typed.StartsWith(PodWord, StringComparison.OrdinalIgnoreCase);
        var name = isPod ? typed[PodWord.Length..].Trim() : typed;
        var seen = await call.NamesAsync(cancellationToken);
        var match = isPod ? new NameMatch([], []) : seen.Find(name);
        if (match is { IsWhole: true, Found: [var account] })
            return (Of(account), null);

        var pods = (await accounts.PodsAsync(cancellationToken)).Where(call.Rights.Holds);
        if (pods.FirstOrDefault(pod => Is(pod.Key, name) || Is(pod.Name, name)) is { } found)
            return (Of(found), null);

        var near = match.Found.IsEmpty ? match.Nearest : match.Found;
        var sentence = match.Found.IsEmpty ? $"No account or pod that you see is called '{Unknown.Echo(name)}'." : $"'{Unknown.Echo(name)}' is not a whole name, and this changes what you are told.";
        return (null, near.IsEmpty ? Reply.Refusal(sentence) : Choice(sentence, near, around));
    }

    /// <summary>What a stored subject is called; null when the asker may not see it, or it is gone.</summary>
    public async Task<AlertTarget?> NameAsync(CommandCall call, AlertSubject subject, AsOf today, CancellationToken cancellationToken)
    {
        if (subject.Account is { } key)
        {
            return await accounts.FindAsync(key, today, cancellationToken) is { } account && call.Rights.Holds(account)
                ? new AlertTarget(subject, CommandText.OfAccount(key), account.Name, account.Pod)
                : null;
        }

        return (await accounts.PodsAsync(cancellationToken)).FirstOrDefault(pod => string.Equals(pod.Key, subject.Pod, StringComparison.Ordinal)) is { } found && call.Rights.Holds(found)
            ? Of(found)
            : null;
    }

    private static bool Is(string known, string typed) => string.Equals(known, typed, StringComparison.OrdinalIgnoreCase);

    private static AlertTarget Of(AccountName account) => new(AlertSubject.OfAccount(account.Key), CommandText.OfAccount(account.Key), account.Name, account.Pod);

    private static AlertTarget Of(Pod pod) => new(AlertSubject.OfPod(pod.Key), PodWord + TypedWords.Quote(pod.Key), $"pod {pod.Name}", pod.Key);

    private static Reply Choice(string sentence, ImmutableArray<AccountName> near, Func<string, string> around) => new()
    {
        Kind = ReplyKind.Choices,
        Title = "Which one?",
        Text = $"{sentence} Did you mean {Unknown.Either([.. near.Select(a => a.Name)])}?",
        Actions = [.. near.Select(a => new ReplyAction(a.Name, around(CommandText.OfAccount(a.Key))))],
        Footer = ["Only you can see this", "nothing was changed"],
    };
}
