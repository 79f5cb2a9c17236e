using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Verify;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>verify CODE</c>: recomputes a printed figure, or a whole snapshot, from what was known then: identical, or what changed since (RP-3).</summary>
public sealed class VerifyCommand(IFrozenFactsStore frozen, FactsVerifier verifier, IAccountStore accounts, Organization organization, TimeProvider clock) : IBotCommand
{
    private const int SnapshotLength = 12;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("verify", false, "verify CODE", "Recomputes a figure of a document by its code, or all by the snapshot id: identical, or what changed since.") { Group = HelpGroup.Operations };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var typed = string.Concat(call.Arguments);
        if (typed.Length == 0)
            return Reply.Refusal("Say which figure: verify CODE, with a code from the end of a document, or the snapshot id of its footer.");
        if (IsSnapshot(typed))
            return await OfSnapshotAsync(typed.ToLowerInvariant(), call.Rights, cancellationToken);
        return FigureCodes.Read(typed) is { } code
            ? await OfCodeAsync(code, call.Rights, cancellationToken)
            : Reply.Refusal($"'{Unknown.Echo(typed)}' is no code of a figure. A code has {FigureCodes.Length} letters and digits, without 0, O, 1, I, L, 5, S and U; a snapshot id has {SnapshotLength} of 0 to 9 and a to f.");
    }

    private string Kinds => string.Join(" or ", verifier.Documents);

    private static bool IsSnapshot(string typed) => typed.Length == SnapshotLength && typed.All(char.IsAsciiHexDigit);

    private async Task<Reply> OfSnapshotAsync(string id, Rights rights, CancellationToken cancellationToken) => await frozen.FindAsync(id, cancellationToken) is { } facts && await MayKnowAsync(facts, rights, cancellationToken)
        ? await AnswerAsync(facts, path: null, rights, cancellationToken)
        : Reply.Refusal($"This store keeps no snapshot {id}. Was the document made from another store, could its facts not be kept when it was made, or is it of another kind than {Kinds}?");

    private async Task<Reply> OfCodeAsync(string code, Rights rights, CancellationToken cancellationToken)
    {
        List<(FrozenFacts Facts, string? Path)> found = [];
        foreach (var facts in await frozen.StartingWithAsync(FigureCodes.StartIn(code), cancellationToken))
        {
            if (FigureCodes.Of(facts.Snapshot).PathOf(code) is { } path && await MayKnowAsync(facts, rights, cancellationToken))
                found.Add((facts, path));
        }

        return found switch
        {
            [var one] => await AnswerAsync(one.Facts, one.Path, rights, cancellationToken),
            [] => Reply.Refusal($"No figure of a document made from this store has the code {code}. Check its letters; a document of another store, of another kind than {Kinds}, or whose facts could not be kept, cannot be verified here."),
            _ => new Reply
            {
                Kind = ReplyKind.Choices,
                Text = $"The code {code} stands in {found.Count} documents by chance. Which snapshot do you mean; its id is in the footer?",
                Actions = [.. found.Select(one => new ReplyAction($"{one.Facts.Document}{(one.Facts.Account is { } account ? $" of {account}" : "")}: {one.Facts.Snapshot.Id}", $"verify {one.Facts.Snapshot.Id}"))],
            },
        };
    }

    /// <summary>False for a document of an account that the reader does not see: to them it is as unknown as one that was never made (GV-3).</summary>
    private async Task<bool> MayKnowAsync(FrozenFacts facts, Rights rights, CancellationToken cancellationToken) =>
        rights.IsAll || facts.Account is not { } key
        || (await accounts.FindAsync(key, clock.Today(organization.Zone), cancellationToken) is { } account && rights.Holds(account));

    private async Task<Reply> AnswerAsync(FrozenFacts facts, string? path, Rights rights, CancellationToken cancellationToken) => facts.Account is null && !rights.IsAll
        ? Reply.Refusal($"That is of the document {facts.Document}, which is about more accounts than one; only who sees every account can verify it.")
        : new VerifyComposer(await verifier.VerifyAsync(facts, path, cancellationToken), organization.Zone).Compose();
}
