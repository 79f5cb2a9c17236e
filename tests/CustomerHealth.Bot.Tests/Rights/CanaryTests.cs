using System.Collections.Immutable;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Bot.Tests.Rights;

/// <summary>
/// GV-3, CH-5: nothing of an account that a reader may not see comes out of any command, in no part of its answer. Walks the real list of commands: one that is
/// added and forgets the rights fails here without a line for it.
/// </summary>
public sealed class CanaryTests(CanaryStore store) : IClassFixture<CanaryStore>
{
    // What follows an account, or a command: the words of the commands there are, and what one that is yet to come may take.
    private static readonly string[] Tails =
    [
        "", "all", "mine", "pod", "person", "segment", "2", "vendor-risk", "vendor-risk 90d", "sponsor red because so", "call with them", "1",
        "vendor-risk red until 2026-12-24 because so", "until 2026-12-24 because so", "that is wrong", "sponsor",
    ];

    // By key, by names, by the start of one, by a slip of the hand.
    private static readonly string[] Hidden = ["quuxford-1", "Quuxford1", "Xylograf2", "Xylogra", "Quuxfrod1", "Xylograff3", "\"quuxford-4\"", "quux"];

    private static readonly string[] Sends =
    [
        "send weekly-digest to me now", "send weekly-digest to me now pod far", "send portfolio-scorecard to me now pod far", "send weekly-digest to me now person boss", "send qbr-internal to me now person ora",
        .. Hidden.Select(h => $"send account-scorecard to me now {h}"),
    ];

    // As they may be filled in, and as nobody would: with accounts and canaries' places in every field.
    private static readonly FormAnswers[] Forms =
    [
        FormOf(("kind", "call"), ("text", "call with them"), ("measure", "sponsor.relationship"), ("value", "red"), ("view", "vendor-risk"), ("band", "red"), ("until", "2026-12-24"), ("reason", "so")),
        FormOf(("kind", "quuxford-1"), ("text", "quuxford-1"), ("measure", "quuxford-1"), ("value", "Quuxford1"), ("view", "Xylograf2"), ("band", "quux"), ("until", "quuxford-2"), ("reason", "quuxford-2")),
    ];

    [Fact]
    public async Task AnyCommand_AskedByAMember_SaysNothingOfAnAccountOutsideThePod()
    {
        foreach (var text in Requests())
            Leaks(text, await AskAsync(text, "mia")).ShouldBeEmpty($"'{text}' asked by a member");
    }

    [Fact]
    public async Task AnyCommand_AskedByALeadOfOthers_SaysNothingOfAnAccountOutsideTheTree()
    {
        foreach (var text in Requests())
            Leaks(text, await AskAsync(text, "lea")).ShouldBeEmpty($"'{text}' asked by a lead");
    }

    /// <summary>A form that is sent is the command with what was filled in: whatever of it somebody makes up, it is asked with their rights.</summary>
    [Fact]
    public async Task AnyCommand_SentAsAFormByAMember_SaysNothingOfAnAccountOutsideThePod()
    {
        foreach (var text in store.Bench.Commands.SelectMany(c => Hidden.Select(h => c.Spec.OfAccount ? $"{h} {c.Spec.Word}".Trim() : $"{c.Spec.Word} {h}")))
        {
            foreach (var answers in Forms)
                Leaks(text, await SendAsync(text, "mia", answers)).ShouldBeEmpty($"'{text}' sent as a form by a member");
        }
    }

    /// <summary>The forms are really read: of the operator they let canaries out.</summary>
    [Fact]
    public async Task SomeCommand_SentAsAFormByTheOperator_LetsCanariesOut() =>
        Leaks("quuxford-3 log", await SendAsync("quuxford-3 log", person: null, Forms[0])).ShouldNotBeEmpty();

    [Fact]
    public async Task AnyCommand_AskedByAChatUserWhoIsNobody_SaysNothingOfAnyAccount()
    {
        foreach (var text in Requests().Concat(["acme", "acme why", "Acme Robotics", "audit acme"]))
        {
            var reply = await store.Bench.Dispatcher.DispatchAsync(Request(text, new Actor("slack:T1/U1", null)) with { Platform = "slack" }, CancellationToken.None);

            Leaks(text, reply).ShouldBeEmpty($"'{text}' asked by nobody");
            ReplyTexts.Of(reply).ShouldNotContain(said => said.Contains("Robotics", StringComparison.Ordinal) && !text.Contains("Robotics", StringComparison.Ordinal), text);
        }
    }

    /// <summary>The walk sees what there is to see: asked by the operator, nearly every command lets canaries out; only these name no account, and share has nobody to share with in a terminal.</summary>
    [Fact]
    public async Task AnyCommand_AskedByTheOperator_LetsCanariesOut()
    {
        var silent = store.Bench.Commands.Select(c => c.Spec.Word).ToHashSet(StringComparer.Ordinal);
        foreach (var text in Requests())
        {
            if (Leaks(text, await AskAsync(text, person: null)).Count > 0)
                silent.RemoveWhere(word => Of(word).Contains(text));
        }

        silent.ShouldBe(["validate", "help", "link", "share"], ignoreOrder: true);
    }

    /// <summary>An account that may not be seen cannot be told from one that is not there, whatever is asked of it.</summary>
    [Theory]
    [InlineData("{0}")]
    [InlineData("{0} why")]
    [InlineData("{0} log call with them")]
    [InlineData("audit {0}")]
    [InlineData("risks {0}")]
    public async Task Account_ThatIsHidden_IsAsUnknownAsOneThatIsNotThere(string format)
    {
        foreach (var hidden in Hidden)
        {
            var missing = new string('w', hidden.Length);
            var asked = string.Format(null, format, hidden);

            var reply = string.Join('\n', ReplyTexts.Of(await AskAsync(asked, "mia")));

            reply.Replace(hidden.Trim('"'), "*", StringComparison.Ordinal).ShouldBe(
                string.Join('\n', ReplyTexts.Of(await AskAsync(string.Format(null, format, hidden[0] == '"' ? $"\"{missing[2..]}\"" : missing), "mia")))
                    .Replace(hidden[0] == '"' ? missing[2..] : missing, "*", StringComparison.Ordinal),
                asked);
        }
    }

    [Fact]
    public async Task Verify_CodeOfADocumentOfAHiddenAccount_IsUnknownToAMemberAndKnownToAnExecutive()
    {
        var facts = await store.Bench.Store.Frozen.FindAsync(await SnapshotOfAsync("quuxford-1"), CancellationToken.None);
        var codes = FigureCodes.Of(facts!.Snapshot);
        var code = codes.Of("views/vendor-risk/coverage");

        (await AskAsync($"verify {code}", "mia")).Text.ShouldStartWith($"No figure of a document made from this store has the code {code}.");
        (await AskAsync($"verify {facts.Snapshot.Id}", "mia")).Text.ShouldStartWith($"This store keeps no snapshot {facts.Snapshot.Id}.");
        (await AskAsync($"verify {code}", "boss")).Title.ShouldStartWith("Verify");
    }

    [Fact]
    public async Task Validate_AskedByAMember_IsForLeadsAndExecutives()
    {
        (await AskAsync("validate", "mia")).Text.ShouldContain("is shown to leads and executives");
        (await AskAsync("validate", "lea")).Title.ShouldBe("Do the scores foretell who leaves?");
    }

    /// <summary>CH-7: a member reads the acts on the accounts they see, and their own; an executive all.</summary>
    [Fact]
    public async Task Audit_AskedByAMember_HasTheAccountsTheySeeOnly()
    {
        ReplyTexts.Of(await AskAsync("audit", "mia")).ShouldContain(said => said.Contains("account acme", StringComparison.Ordinal));
        ReplyTexts.Of(await AskAsync("audit", "boss")).ShouldContain(said => said.Contains("quuxford-2", StringComparison.Ordinal));
    }

    private async Task<string> SnapshotOfAsync(string account)
    {
        foreach (var id in store.Snapshots)
        {
            if ((await store.Bench.Store.Frozen.FindAsync(id, CancellationToken.None))!.Account == account)
                return id;
        }

        throw new InvalidOperationException($"No document of {account} was made.");
    }

    private IEnumerable<string> Requests() => store.Bench.Commands.Select(c => c.Spec.Word).Distinct(StringComparer.Ordinal).SelectMany(Of).Concat(["", "quuxford", "xylograf9"]);

    private IEnumerable<string> Of(string word) => store.Bench.Commands.Where(c => c.Spec.Word == word).SelectMany(command => command.Spec.OfAccount
        ? from name in Hidden from tail in Tails select $"{name} {word} {tail}".Trim()
        : from tail in (string[])[.. Tails, .. Hidden, .. Hidden.Select(h => $"add {h} text"), .. Sends, .. store.Snapshots] select $"{word} {tail}".Trim());

    private Task<Reply> AskAsync(string text, string? person) =>
        store.Bench.Dispatcher.DispatchAsync(Request(text, person is null ? Actor.Operator : new Actor(person, person)), CancellationToken.None);

    private Task<Reply> SendAsync(string text, string? person, FormAnswers answers)
    {
        var request = Request(text, person is null ? Actor.Operator : new Actor(person, person));
        return store.Bench.Dispatcher.DispatchAsync(request with { Answers = answers, IdempotencyKey = $"{request.IdempotencyKey}, form {Array.IndexOf(Forms, answers)}" }, CancellationToken.None);
    }

    private static FormAnswers FormOf(params (string Key, string Value)[] values) => new(values.ToImmutableDictionary(v => v.Key, v => v.Value));

    private static CommandRequest Request(string text, Actor actor) => new() { Actor = actor, Workspace = "T1", Place = "C1", IdempotencyKey = $"{actor.Id} {text}", Text = text };

    /// <summary>What should not have come out; what was typed may be said again.</summary>
    private static List<string> Leaks(string typed, Reply reply) =>
    [
        .. ReplyTexts.Of(reply).Where(said => said.Contains(CanaryStore.Canary, StringComparison.OrdinalIgnoreCase)
            || (said.Contains(CanaryStore.KeyOfHidden, StringComparison.OrdinalIgnoreCase) && !typed.Contains(CanaryStore.KeyOfHidden, StringComparison.OrdinalIgnoreCase))),
    ];
}
