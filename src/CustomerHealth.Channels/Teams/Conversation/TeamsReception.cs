using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>
/// What Teams tells: stored first, then acknowledged, then worked on (CH-4). A repetition is known by its id and conversation, also after a restart; a press is
/// waited for as long as Teams waits.
/// </summary>
internal sealed class TeamsReception(IInbox inbox, AwaitedAnswers awaited, ConsentReading consents, PromptWork work, TimeProvider clock) : ITeamsReception
{
    private const string Working = "Working on it… The answer comes as a message.";
    private const string Twice = "That was pressed a moment ago already.";
    private const string NotOurs = "This button is not the health bot's.";

    /// <inheritdoc />
    public Task<TeamsResponse> ReceiveAsync(TeamsActivity activity, string serviceUrl) => activity switch
    {
        { Type: "message", Id: not null } when TeamsAsker.Of(activity) is { } asker => MessageAsync(activity, asker, serviceUrl),
        { Type: "invoke", Name: "adaptiveCard/action" } when TeamsAsker.Of(activity) is { } asker => PressAsync(activity, asker, serviceUrl),
        { Type: "invoke", Name: "fileConsent/invoke" } when TeamsAsker.Of(activity) is { } asker => consents.ReceiveAsync(activity, asker),
        { Type: "invoke" } => Task.FromResult(TeamsResponse.Bare(StatusCodes.Status501NotImplemented)),
        { Type: "conversationUpdate" or "installationUpdate" } when ToldChange.Of(activity, ToldPlace.Of(activity, serviceUrl, clock.Now)) is { } change => StoreAsync(KeyOf(activity, change), TeamsChangeWork.KindOfWork, change),
        _ => Task.FromResult(TeamsResponse.Acknowledged),
    };

    // A card's Action.Submit is a message without words.
    private Task<TeamsResponse> MessageAsync(TeamsActivity activity, TeamsAsker asker, string serviceUrl)
    {
        var place = ToldPlace.Of(activity, serviceUrl, clock.Now);
        if (activity.Value is not { } value || activity.Text.Length > 0)
            return StoreAsync($"{TeamsAsker.Platform}:{asker.Tenant}/{asker.Place}/{activity.Id}", TeamsMessageWork.KindOfWork, new ToldMessage(asker, place, activity.Text));
        return CardData.Read(value) is { } pressed
            ? StoreAsync(Keyed(activity, asker, pressed), TeamsPressWork.KindOfWork, new ToldPress(asker, place, value) { MessageId = activity.ReplyToId })
            : Task.FromResult(TeamsResponse.Acknowledged);
    }

    private async Task<TeamsResponse> PressAsync(TeamsActivity activity, TeamsAsker asker, string serviceUrl)
    {
        if (activity.Value?.Part("action")?.Part("data") is not { } data || CardData.Read(data) is not { } pressed)
            return Of(InvokeAnswer.Wrong(NotOurs));

        var keys = Keyed(activity, asker, pressed);
        using var job = work.TryTake(TeamsGate.Channel);
        if (job is null)
            return TeamsResponse.Busy;
        if (awaited.TryJoin(keys.Before, out var before))
            return Of(await AnswerAsync(before));
        if (!awaited.TryExpect(keys.Key, out var answer))
            return Of(await AnswerAsync(answer));

        try
        {
            var told = new ToldPress(asker, ToldPlace.Of(activity, serviceUrl, clock.Now), data) { MessageId = activity.ReplyToId };
            return await inbox.ReceiveAsync(Stored(keys, TeamsPressWork.KindOfWork, told), CancellationToken.None) switch
            {
                InboxReceipt.New => Of(await AnswerAsync(answer)),
                InboxReceipt.Repeated => Of(await AwaitedAnswers.GiveUpAsync(answer) ?? InvokeAnswer.Message(Twice)),
                InboxReceipt.Full => TeamsResponse.Busy,
            };
        }
        finally
        {
            awaited.Forget(keys.Key);
        }
    }

    private async Task<InvokeAnswer> AnswerAsync(TaskCompletionSource<InvokeAnswer?> answer) => await awaited.WaitAsync(answer) ?? InvokeAnswer.Message(Working);

    private Task<TeamsResponse> StoreAsync<T>(string key, string kind, T told) => StoreAsync(new PressKey(key, ""), kind, told);

    // Too much waits: Teams is told to try again later.
    private async Task<TeamsResponse> StoreAsync<T>(PressKey key, string kind, T told) =>
        await inbox.ReceiveAsync(Stored(key, kind, told), CancellationToken.None) == InboxReceipt.Full ? TeamsResponse.Busy : TeamsResponse.Acknowledged;

    private Core.Inbox.Incoming Stored<T>(PressKey key, string kind, T told) => new(key.Key, kind, StoredJson.Of(told), clock.Now) { Unless = key.Before.Length > 0 ? key.Before : null };

    /// <summary>The same person's same press of the same message is one, when it comes twice at once; of a form, with the same filled in.</summary>
    private PressKey Keyed(TeamsActivity activity, TeamsAsker asker, CardData pressed)
    {
        var filled = pressed.Answers is { } answers ? $"/{PressKey.Short(string.Join('\n', answers.Values.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}")))}" : "";
        return PressKey.Of($"{TeamsAsker.Platform}:{asker.Tenant}/{asker.Place}/{activity.ReplyToId}/{asker.User}/{PressKey.Short(pressed.Command)}{filled}", activity.At ?? clock.Now);
    }

    private static string KeyOf(TeamsActivity activity, ToldChange change) => $"{TeamsAsker.Platform}:{change.Place.Tenant}/{change.Place.Place}/{activity.Id ?? $"{activity.Type}/{change.Place.At}"}";

    private static TeamsResponse Of(InvokeAnswer answer) => TeamsResponse.Of(answer, CardJson.Options);
}
