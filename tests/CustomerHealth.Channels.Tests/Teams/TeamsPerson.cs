using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Conversation;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>Somebody in Teams, alone with the bot or in a channel: signed activities over HTTP to the real endpoints, a fake Teams behind them.</summary>
internal sealed class TeamsPerson(TeamsStage stage, bool isAmongOthers) : IPerson
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";

    private JsonObject? _last;

    public bool IsAmongOthers => isAmongOthers;

    public bool ReplacesMessages => true;

    public IEnumerable<string> Obeyed => ["\u001b", "\u202E", "<at>"];

    public Task<Seen> AskAsync(string text) => TellAsync(_last = isAmongOthers ? stage.Mentions(text) : stage.Says(text));

    public Task<Seen> RepeatAsync() => TellAsync(_last!);

    public async Task<(string First, Seen Last)> AskSlowlyAsync(string text, Action letGoOn)
    {
        var start = await AskAsync("buttons");
        var first = await stage.TellSlowlyAsync(stage.Executes((FakeTeamsMessage)start.Handle!, new JsonObject { ["c"] = text }), letGoOn);
        return (TeamsStage.TextOf(first), SeenOf([stage.Tenant.Messages.Last()]));
    }

    public async Task<Seen> PressAsync(Seen on, string label, bool twice = false)
    {
        var message = (FakeTeamsMessage)on.Handle!;
        var (before, changes) = (stage.Tenant.Messages.Count, message.Changes);
        var data = CardPresses.Of(message.Card!, label);
        var answers = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => stage.TellAsync(stage.Executes(message, data))));
        if (message.Changes == changes)
            return SeenOf(stage.Tenant.Messages.Skip(before));

        // Whoever pressed sees the response at once, everybody else the message as it was changed: they say the same.
        JsonNode.DeepEquals(answers[0]!["value"], message.Card).ShouldBeTrue();
        return SeenOf([message]) with { IsInPlace = true };
    }

    public async Task<FormRun> FillAsync(string command, (string Label, string Text) wrong, (string Label, string Text) right)
    {
        var opened = await AskAsync(command);
        var message = (FakeTeamsMessage)opened.Handle!;
        message.Conversation.ShouldBe(AnActivity.PersonalChat, "a form is for one person");

        var first = (await stage.TellAsync(stage.Executes(message, CardPresses.Filled(message.Card!, wrong))))!;
        var stayed = CardPresses.Send(first["value"]!.AsObject()) is not null;
        var last = (await stage.TellAsync(stage.Executes(message, CardPresses.Filled(first["value"]!.AsObject(), right))))!;

        CardPresses.Send(message.Card!).ShouldBeNull("what was sent is not sent again");
        JsonNode.DeepEquals(last["value"], message.Card).ShouldBeTrue();
        return new FormRun(opened.Text, TeamsStage.TextOf(first), stayed, SeenOf([message]));
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    private async Task<Seen> TellAsync(JsonObject activity)
    {
        var before = stage.Tenant.Messages.Count;
        await stage.TellAsync(activity);
        return SeenOf(stage.Tenant.Messages.Skip(before));
    }

    private static Seen SeenOf(IEnumerable<FakeTeamsMessage> messages)
    {
        ImmutableArray<FakeTeamsMessage> all = [.. messages];
        // Where the question was asked may stand that it was answered elsewhere; nothing of the answer does.
        var answer = all.LastOrDefault(message => message.Conversation == AnActivity.PersonalChat) ?? all.LastOrDefault();
        all.Where(message => message != answer).ShouldAllBe(message => message.Seen.Contains(TeamsTalk.Elsewhere, StringComparison.Ordinal));
        return answer is null ? new Seen("", IsForAll: false) : new Seen(TeamsStage.TextOf(answer.Activity), answer.Conversation != AnActivity.PersonalChat)
        {
            Files = [.. answer.Attachments.Where(one => (string?)one["contentType"] == Consent).Select(one => (string)one["name"]!)],
            Handle = answer,
        };
    }
}
