using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Link;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>
/// Understands the words of a request (contract section 2): the first word a command wins, unless quoted;
/// else the account is the longest leading run of words that finds one, and the next word is the verb. Who asks is found out here, once for all channels, and
/// only accounts that the asker may see are found or offered (GV-3).
/// </summary>
public sealed class CommandDispatcher : ICommandDispatcher
{
    private const int LongestText = 2500;
    private const int LongestNameInWords = 12;

    private readonly Dictionary<string, IBotCommand> _global;
    private readonly Dictionary<string, IBotCommand> _ofAccount;
    private readonly KnownNames _names;
    private readonly IAuditLog? _audit;
    private readonly PeopleDirectory _people;

    /// <summary>A dispatcher over these commands; two of the same word stop the start.</summary>
    /// <param name="commands">All commands.</param>
    /// <param name="accounts">Whose names are found.</param>
    /// <param name="audit">Tells whether anything changed since the last request; null: nothing is kept between requests.</param>
    /// <param name="people">Says who asks; null: chat users are nobody, people at the terminal are read anew for each request.</param>
    public CommandDispatcher(IEnumerable<IBotCommand> commands, IAccountStore accounts, IAuditLog? audit = null, PeopleDirectory? people = null)
    {
        (_audit, _people) = (audit, people ?? new PeopleDirectory(accounts, chat: null));
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
        var call = await CallAsync(request, cancellationToken);
        var command = words.IsEmpty ? _global["help"] : words[0].Quoted ? null : _global.GetValueOrDefault(words[0].Text);
        if (call.Rights.Access is null && command?.Spec.ForAnybody is not true)
            return StrangerWords.Refusal(call.Asker);
        return command is null ? await ForAccountAsync(call, words, cancellationToken) : await RunAsync(command, Arguments(call, words), cancellationToken);
    }

    private async Task<CommandCall> CallAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(cancellationToken);
        var asker = await _people.AskerAsync(request, stamp, cancellationToken);
        stamp = asker.WasLinkedNow ? await StampAsync(cancellationToken) : stamp;
        return new CommandCall(request with { Actor = asker.Actor }, null, [])
        {
            Asker = asker, Stamp = stamp, NamesAsync = stop => _names.SeenAsync(asker.Rights, stamp, stop),
        };
    }

    private async Task<AuditStamp?> StampAsync(CancellationToken cancellationToken) => _audit is null ? null : await _audit.NewestAsync(cancellationToken);

    private async Task<Reply> RunAsync(IBotCommand command, CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Request.ForSharing && !command.Spec.IsShareable)
            return Reply.Refusal($"Only what is read of accounts can be shared, and '{command.Spec.Usage}' is none of that.");
        if (command.Spec.MostWords is { } most && call.Arguments.Length > most)
            return Reply.Refusal($"'{Unknown.Echo(string.Join(' ', call.Arguments.Skip(most)))}' is more than '{command.Spec.Word}' understands. Usage: {command.Spec.Usage}.");
        var reply = await command.RunAsync(call, cancellationToken) with { Account = call.Account };
        return _global.ContainsKey(ShareCommand.Word) ? ShareCommand.Offered(reply, command.Spec, call.Request) : reply;
    }

    private async Task<Reply> ForAccountAsync(CommandCall call, ImmutableArray<TypedWord> words, CancellationToken cancellationToken)
    {
        var names = await _names.SeenAsync(call.Rights, call.Stamp, cancellationToken);
        Reply? offer = null;
        for (var length = Math.Min(words.Length, LongestNameInWords); length > 0; length--)
        {
            var run = string.Join(' ', Texts(words, 0, length));
            var match = names.Find(run);
            var choices = new Choices(Texts(words, length)) { Rights = call.Rights };
            if (match.Found is [var account])
            {
                // 'Acme Robotica why': the longer name that nearly fits is meant, not 'Acme' and a verb 'Robotica'.
                if (offer is not null && !IsVerb(words[length]))
                    return offer;
                return !match.IsWhole && length < words.Length && IsVerb(words[length]) && _ofAccount[words[length].Text].Spec is { Writes: true } spec
                    ? Choices.Confirm(run, account, spec.Word, call.Request.Text[words[length].Start..].Trim())
                    : await VerbAsync(call with { Account = account.Key }, account, words[length..], cancellationToken);
            }

            if (match.Found.Length > 1)
                return choices.Of(match.Found);
            if (!match.Nearest.IsEmpty && (length == words.Length || IsVerb(words[length])))
                offer ??= choices.Near(run, match.Nearest, Unknown.Commands(words[0].Text, _global.Keys));
        }

        if (offer is null && words.Length > 1 && IsVerb(words[0]) && names.Find(string.Join(' ', Texts(words, 1))).Found is [var meant])
            return Unknown.VerbFirst(_ofAccount[words[0].Text].Spec.Word, CommandText.OfAccount(meant.Key));
        return offer ?? Unknown.Words(string.Join(' ', Texts(words, 0)), Unknown.Commands(words[0].Text, _global.Keys), call.Rights);
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
