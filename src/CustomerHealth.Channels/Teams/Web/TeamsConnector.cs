using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Calls;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>
/// The calls of Teams' Connector that the bot makes. What reads, and what may be done twice, is repeated within the call; a message is not: the outbox does that, and
/// says so on it.
/// </summary>
internal sealed class TeamsConnector(TeamsWire wire, ThreadPace pace, TimeProvider clock, Random random, ILogger<TeamsConnector> logger)
{
    private const string Channel = "Teams";
    private const int PageSize = 500; // the greatest that Teams gives

    private readonly Repetition<ConnectorAnswer<JsonElement>> _repetition = new(clock, random, IsPassing, AskedWait);

    /// <summary>Sends a message, once.</summary>
    public Task<ConnectorAnswer<TeamsPosted>> SendAsync(TeamsTarget to, JsonObject activity, CancellationToken cancellationToken) =>
        PostAsync(new ConnectorCall("send", HttpMethod.Post, to.Where, Activities(to)) { Body = activity }, to, cancellationToken);

    /// <summary>Answers a message in its thread, once.</summary>
    public Task<ConnectorAnswer<TeamsPosted>> ReplyAsync(TeamsTarget to, string activityId, JsonObject activity, CancellationToken cancellationToken) =>
        PostAsync(new ConnectorCall("reply", HttpMethod.Post, to.Where, Activity(to, activityId)) { Body = activity }, to, cancellationToken);

    /// <summary>Puts something else in the place of a message of the bot's.</summary>
    public async Task<ConnectorAnswer<TeamsPosted>> UpdateAsync(TeamsTarget to, string activityId, JsonObject activity, CancellationToken cancellationToken)
    {
        var changed = (JsonObject)activity.DeepClone();
        changed["id"] = activityId;
        var call = new ConnectorCall("update", HttpMethod.Put, to.Where, Activity(to, activityId)) { Body = changed };
        return (await RepeatAsync(call, cancellationToken)).Select(_ => new TeamsPosted(activityId));
    }

    /// <summary>Takes a message of the bot's away.</summary>
    public async Task<ConnectorAnswer<TeamsPosted>> DeleteAsync(TeamsTarget to, string activityId, CancellationToken cancellationToken) =>
        (await RepeatAsync(new ConnectorCall("delete", HttpMethod.Delete, to.Where, Activity(to, activityId)), cancellationToken)).Select(_ => new TeamsPosted(activityId));

    /// <summary>Opens the chat of the bot with somebody; one that is open is found again.</summary>
    /// <param name="where">The service URL.</param>
    /// <param name="person">Who the bot is, who they are, and in which tenant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ConnectorAnswer<TeamsCreated>> CreateAsync(string where, JsonObject person, CancellationToken cancellationToken) =>
        (await RepeatAsync(new ConnectorCall("create", HttpMethod.Post, where, "v3/conversations") { Body = person }, cancellationToken)).Select(answer =>
            answer.Text("id") is { } id ? new TeamsCreated(id, answer.Text("serviceUrl")) : null);

    /// <summary>Who is in a conversation.</summary>
    /// <param name="to">The conversation; for a thread, that which it is in.</param>
    /// <param name="most">No more are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ConnectorAnswer<TeamsRoster>> MembersAsync(TeamsTarget to, int most, CancellationToken cancellationToken)
    {
        var members = ImmutableArray.CreateBuilder<TeamsMember>();
        string? next = null;
        do
        {
            var page = string.Create(CultureInfo.InvariantCulture, $"{Conversation(to)}/pagedmembers?pageSize={Math.Min(PageSize, most)}");
            var path = next is null ? page : $"{page}&continuationToken={Uri.EscapeDataString(next)}";
            var answer = await RepeatAsync(new ConnectorCall("members", HttpMethod.Get, to.Where, path), cancellationToken);
            if (answer is not ConnectorAnswer<JsonElement>.Ok(var read))
                return answer.Instead<TeamsRoster>();
            if (read.Part("members") is not { ValueKind: JsonValueKind.Array })
                return new ConnectorAnswer<TeamsRoster>.Failed(200);
            members.AddRange(read.Items("members").Select(TeamsMember.Of).OfType<TeamsMember>().Where(member => !member.IsBot));
            next = read.Text("continuationToken") is { } token && token != next ? token : null;
        }
        while (next is not null && members.Count < most);

        return new ConnectorAnswer<TeamsRoster>.Ok(new TeamsRoster([.. members.Take(most)], next is null && members.Count <= most));
    }

    /// <summary>Somebody in a conversation.</summary>
    /// <param name="to">The conversation; for a thread, that which it is in.</param>
    /// <param name="member">The id in Entra, or <c>29:…</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ConnectorAnswer<TeamsMember>> MemberAsync(TeamsTarget to, string member, CancellationToken cancellationToken) =>
        (await RepeatAsync(new ConnectorCall("member", HttpMethod.Get, to.Where, $"{Conversation(to)}/members/{Escaped(member)}"), cancellationToken)).Select(TeamsMember.Of);

    private static string Conversation(TeamsTarget to) => $"v3/conversations/{Escaped(to.Conversation)}";

    private static string Activities(TeamsTarget to) => $"{Conversation(to)}/activities";

    private static string Activity(TeamsTarget to, string id) => $"{Activities(to)}/{Escaped(id)}";

    // Dots alone would be taken for a step up in the path, escaped or not.
    private static string Escaped(string id) => id.All(sign => sign == '.') ? "-" : Uri.EscapeDataString(id);

    private async Task<ConnectorAnswer<TeamsPosted>> PostAsync(ConnectorCall call, TeamsTarget to, CancellationToken cancellationToken) =>
        pace.Wait(to.Conversation) is { } wait
            ? new ConnectorAnswer<TeamsPosted>.Limited(wait)
            : Noted(call, await wire.CallAsync(call, cancellationToken)).Select(answer => new TeamsPosted(answer.Text("id")));

    private async Task<ConnectorAnswer<JsonElement>> RepeatAsync(ConnectorCall call, CancellationToken cancellationToken) =>
        Noted(call, await _repetition.RunAsync(stop => wire.CallAsync(call, stop), cancellationToken) ?? new ConnectorAnswer<JsonElement>.Unknown());

    private static bool IsPassing(ConnectorAnswer<JsonElement> answer) => answer is ConnectorAnswer<JsonElement>.Limited or ConnectorAnswer<JsonElement>.Failed or ConnectorAnswer<JsonElement>.Unknown;

    private static TimeSpan? AskedWait(ConnectorAnswer<JsonElement> answer) => answer switch
    {
        ConnectorAnswer<JsonElement>.Limited(var after) => after,
        ConnectorAnswer<JsonElement>.Failed(_, var after) => after,
        _ => null,
    };

    private ConnectorAnswer<JsonElement> Noted(ConnectorCall call, ConnectorAnswer<JsonElement> answer)
    {
        switch (answer)
        {
            case ConnectorAnswer<JsonElement>.ShutOut(var because):
                logger.AppNotFit(Channel, call.Name, because);
                break;
            case ConnectorAnswer<JsonElement>.Refused(_, ConnectorErrors.ForeignHost):
                logger.AppNotFit(Channel, call.Name, ConnectorErrors.Sentence(0, ConnectorErrors.ForeignHost));
                break;
            case ConnectorAnswer<JsonElement>.Refused(var status, var code):
                logger.CallRefused(Channel, call.Name, string.Create(CultureInfo.InvariantCulture, $"{status} {code}"));
                break;
            case ConnectorAnswer<JsonElement>.Limited(var wait):
                logger.CallLimited(Channel, call.Name, (int)(wait?.TotalSeconds ?? 0));
                break;
            case ConnectorAnswer<JsonElement>.Failed(var status, _):
                logger.CallFailed(Channel, call.Name, status);
                break;
            case ConnectorAnswer<JsonElement>.Unknown:
                logger.CallUnanswered(Channel, call.Name);
                break;
        }

        return answer;
    }
}
