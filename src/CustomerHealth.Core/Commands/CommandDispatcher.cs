using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>
/// Understands the words of a request (contract section 2): the first word a command wins, unless quoted;
/// else the account is the longest leading run of words that finds one, and the next word is the verb.
/// </summary>
public sealed class CommandDispatcher : ICommandDispatcher
{
    private const int LongestText = 2500;
    private const int LongestNameInWords = 12;

    private readonly Dictionary<string, IBotCommand> _global;
    private readonly Dictionary<string, IBotCommand> _ofAccount;
    private readonly KnownNames _names;
    private readonly IAuditLog? _audit;

    /// <summary>A dispatcher over these commands; two of the same word stop the start.</summary>
    /// <param name="commands">All commands.</param>
    /// <param name="accounts">Whose names are found.</param>
    /// <param name="audit">Tells whether anything changed since the last request; null: nothing is kept between requests.</param>
    public CommandDispatcher(IEnumerable<IBotCommand> commands, IAccountStore accounts, IAuditLog? audit = null)
    {
        _audit = audit;
        var all = commands.ToList();
        _global = ByWord(all.Where(c => !c.Spec.OfAccount));
        _ofAccount = ByWord(all.Where(c => c.Spec.OfAccount));
        _names = new(accounts);
    }

    /// <inheritdoc />
    public async Task<Reply> DispatchAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Text.Length > LongestText)
            return Reply.Refusal($"That is {request.Text.Length} characters long; a request has at most {LongestText}.");

        var words = TypedWords.Of(request.Text);
        if (words.IsEmpty)
            return await RunAsync(_global["help"], new(request, null, []), cancellationToken);
        if (!words[0].Quoted && _global.TryGetValue(words[0].Text, out var command))
            return await RunAsync(command, Arguments(new(request, null, []), words), cancellationToken);
        return await ForAccountAsync(request, words, cancellationToken);
    }

    private static Task<Reply> RunAsync(IBotCommand command, CommandCall call, CancellationToken cancellationToken) =>
        command.RunAsync(call, cancellationToken);

    private async Task<Reply> ForAccountAsync(CommandRequest request, ImmutableArray<TypedWord> words, CancellationToken cancellationToken)
    {
        AuditStamp? stamp = _audit is null ? null : await _audit.NewestAsync(cancellationToken);
        var finder = await _names.FinderAsync(stamp, cancellationToken);
        Reply? offer = null;
        for (var length = Math.Min(words.Length, LongestNameInWords); length > 0; length--)
        {
            var run = string.Join(' ', Texts(words, 0, length));
            var match = finder.Find(run);
            var choices = new Choices(Texts(words, length), _global.ContainsKey);
            if (match.Found is [var account])
            {
                // 'Acme Robotica why': the longer name that nearly fits is meant, not 'Acme' and a verb 'Robotica'.
                if (offer is not null && !IsVerb(words[length]))
                    return offer;
                return !match.IsWhole && length < words.Length && IsVerb(words[length]) && _ofAccount[words[length].Text].Spec is { Writes: true } spec
                    ? choices.Confirm(run, account, spec.Word, request.Text[words[length].Start..].Trim())
                    : await VerbAsync(new(request, account.Key, []) { Stamp = stamp }, account, words[length..], cancellationToken);
            }

            if (match.Found.Length > 1)
                return choices.Of(match.Found);
            if (!match.Nearest.IsEmpty && (length == words.Length || IsVerb(words[length])))
                offer ??= choices.Near(run, match.Nearest, Unknown.Commands(words[0].Text, _global.Keys));
        }

        return offer ?? Unknown.Words(words[0].Text, string.Join(' ', Texts(words, 0)), _global.Keys);
    }

    private async Task<Reply> VerbAsync(CommandCall call, AccountName account, ImmutableArray<TypedWord> words, CancellationToken cancellationToken)
    {
        if (words.IsEmpty)
            return await RunAsync(_ofAccount[""], call, cancellationToken);
        return IsVerb(words[0])
            ? await RunAsync(_ofAccount[words[0].Text], Arguments(call, words), cancellationToken)
            : Unknown.Verb(words[0].Text, account, _ofAccount.Keys);
    }

    private bool IsVerb(TypedWord word) => !word.Quoted && word.Text.Length > 0 && _ofAccount.ContainsKey(word.Text);

    // What follows the command's own word.
    private static CommandCall Arguments(CommandCall call, ImmutableArray<TypedWord> words) =>
        call with { Arguments = Texts(words, 1), Starts = [.. words.Skip(1).Select(w => w.Start)] };

    private static ImmutableArray<string> Texts(ImmutableArray<TypedWord> words, int from, int? count = null) =>
        [.. words.Skip(from).Take(count ?? words.Length).Select(w => w.Text)];

    private static Dictionary<string, IBotCommand> ByWord(IEnumerable<IBotCommand> commands)
    {
        var byWord = new Dictionary<string, IBotCommand>(StringComparer.OrdinalIgnoreCase);
        foreach (var command in commands)
        {
            if (!byWord.TryAdd(command.Spec.Word, command))
                throw new InvalidOperationException($"Two commands are called '{command.Spec.Word}': {byWord[command.Spec.Word].GetType().Name} and {command.GetType().Name}.");
        }

        return byWord;
    }
}
