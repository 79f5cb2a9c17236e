using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>
/// The methods of Slack's Web API that the bot uses, in one workspace. What reads, and what may be done twice, is repeated within the call; a message is not: the outbox does
/// that, since it asks first whether the message is there.
/// </summary>
internal sealed class SlackWeb(SlackLink link, SlackRetry retry, SlackUnfinished unfinished, ILogger<SlackWeb> logger)
{
    private const string Channel = "Slack";
    private const StringSplitOptions Separated = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Who the token is.</summary>
    public async Task<SlackAnswer<SlackSelf>> WhoAmIAsync(CancellationToken cancellationToken) =>
        (await RepeatAsync("auth.test", [], cancellationToken)).Select(answer =>
            answer.Text("team_id") is { } team && answer.Text("user_id") is { } user ? new SlackSelf(team, user, answer.Text("bot_id")) { EnterpriseId = answer.Text("enterprise_id") } : null);

    /// <summary>The permissions of the token; empty when Slack does not say.</summary>
    public async Task<SlackAnswer<string[]>> ScopesAsync(CancellationToken cancellationToken) =>
        (await link.ScopesAsync(cancellationToken)).Select(scopes => scopes.Split(',', Separated));

    /// <summary>Posts a message, once.</summary>
    public async Task<SlackAnswer<SlackPosted>> PostAsync(SlackPost post, CancellationToken cancellationToken)
    {
        var form = post.ToForm();
        form.Add("mrkdwn", false);
        form.Add("unfurl_links", false);
        form.Add("unfurl_media", false);
        form.Add("metadata", post.Metadata());
        return (await OnceAsync("chat.postMessage", form, cancellationToken)).Select(Posted);
    }

    /// <summary>Posts a message that one member of a channel sees, and only as long as Slack keeps it, once.</summary>
    public async Task<SlackAnswer<SlackPosted>> PostEphemeralAsync(SlackPost post, string user, CancellationToken cancellationToken)
    {
        var form = post.ToForm();
        form.Add("user", user);
        return (await OnceAsync("chat.postEphemeral", form, cancellationToken)).Select(answer =>
            answer.Text("message_ts") is { } ts ? new SlackPosted(post.Channel, ts) : null);
    }

    /// <summary>Changes a message of the bot's, once; what it was found by stays.</summary>
    public async Task<SlackAnswer<SlackPosted>> UpdateAsync(SlackPost post, string ts, CancellationToken cancellationToken)
    {
        var form = post.ToForm();
        form.Add("ts", ts);
        return (await OnceAsync("chat.update", form, cancellationToken)).Select(Posted);
    }

    /// <summary>The conversation with one person.</summary>
    /// <returns>Its id, <c>D…</c>.</returns>
    public async Task<SlackAnswer<string>> OpenDirectAsync(string user, CancellationToken cancellationToken) =>
        (await RepeatAsync("conversations.open", new SlackForm { { "users", user } }, cancellationToken)).Select(answer => answer.Part("channel")?.Text("id"));

    /// <summary>What a conversation is.</summary>
    public async Task<SlackAnswer<SlackConversation>> ConversationAsync(string channel, CancellationToken cancellationToken) =>
        (await RepeatAsync("conversations.info", new SlackForm { { "channel", channel } }, cancellationToken)).Select(answer => SlackConversation.Of(answer.Part("channel")));

    /// <summary>The ids of a conversation's members, the bot among them.</summary>
    /// <param name="channel">The conversation.</param>
    /// <param name="most">No more are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<SlackAnswer<SlackPage<string>>> MembersAsync(string channel, int most, CancellationToken cancellationToken) => AllAsync(
        new SlackListing<string>(
            "conversations.members",
            () => new SlackForm { { "channel", channel } },
            answer => answer.Items("members").Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)),
        most,
        cancellationToken);

    /// <summary>The channels that the bot may see, without archived ones.</summary>
    /// <param name="most">No more are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<SlackAnswer<SlackPage<SlackConversation>>> ChannelsAsync(int most, CancellationToken cancellationToken) => AllAsync(
        new SlackListing<SlackConversation>(
            "conversations.list",
            () => new SlackForm { { "types", "public_channel,private_channel" }, { "exclude_archived", true } },
            answer => answer.Items("channels").Select(item => SlackConversation.Of(item)).OfType<SlackConversation>()) { PageSize = SlackListing<SlackConversation>.LongestPage },
        most,
        cancellationToken);

    /// <summary>The messages of a conversation since a moment, the newest first; one read, not repeated.</summary>
    /// <param name="channel">The conversation.</param>
    /// <param name="oldest">Unix seconds.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<SlackPage<SlackFound>>> HistoryAsync(string channel, long oldest, int limit, CancellationToken cancellationToken)
    {
        var form = new SlackForm { { "channel", channel }, { "oldest", oldest }, { "inclusive", true }, { "limit", limit }, { "include_all_metadata", true } };
        return (await OnceAsync("conversations.history", form, cancellationToken)).Select(answer =>
            new SlackPage<SlackFound>([.. answer.Items("messages").Select(SlackFound.Of).OfType<SlackFound>()], !answer.Flag("has_more")));
    }

    /// <summary>The users of the workspace, guests among them.</summary>
    /// <param name="most">No more are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<SlackAnswer<SlackPage<SlackUser>>> UsersAsync(int most, CancellationToken cancellationToken) => AllAsync(
        new SlackListing<SlackUser>("users.list", () => [], answer => answer.Items("members").Select(item => SlackUser.Of(item)).OfType<SlackUser>()) { PageSize = SlackListing<SlackUser>.LongestPage },
        most,
        cancellationToken);

    /// <summary>What a user is.</summary>
    public async Task<SlackAnswer<SlackUser>> UserAsync(string user, CancellationToken cancellationToken) =>
        (await RepeatAsync("users.info", new SlackForm { { "user", user } }, cancellationToken)).Select(answer => SlackUser.Of(answer.Part("user")));

    /// <summary>Who has an address.</summary>
    public async Task<SlackAnswer<SlackUser>> UserByEmailAsync(string email, CancellationToken cancellationToken) =>
        (await RepeatAsync("users.lookupByEmail", new SlackForm { { "email", email } }, cancellationToken)).Select(answer => SlackUser.Of(answer.Part("user")));

    /// <summary>Opens a modal, once: a trigger is good for one use, within three seconds.</summary>
    /// <param name="trigger">The <c>trigger_id</c>.</param>
    /// <param name="view">JSON text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<SlackView>> OpenViewAsync(string trigger, string view, CancellationToken cancellationToken) =>
        (await OnceAsync("views.open", new SlackForm { { "trigger_id", trigger }, { "view", view } }, cancellationToken)).Select(SlackView.Of);

    /// <summary>Shows something else in a modal that is open.</summary>
    /// <param name="viewId"><c>V…</c>.</param>
    /// <param name="view">JSON text.</param>
    /// <param name="hash">Of what it shows now, so that a slower answer does not overwrite a newer one; null to overwrite anything.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<SlackView>> UpdateViewAsync(string viewId, string view, string? hash, CancellationToken cancellationToken) =>
        (await RepeatAsync("views.update", new SlackForm { { "view_id", viewId }, { "view", view }, { "hash", hash } }, cancellationToken)).Select(SlackView.Of);

    /// <summary>Shows a person's Home.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="view">JSON text.</param>
    /// <param name="hash">Of what it shows now; null to overwrite anything.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<SlackView>> PublishHomeAsync(string user, string view, string? hash, CancellationToken cancellationToken) =>
        (await RepeatAsync("views.publish", new SlackForm { { "user_id", user }, { "view", view }, { "hash", hash } }, cancellationToken)).Select(SlackView.Of);

    /// <summary>Calls a method, once.</summary>
    public async Task<SlackAnswer<JsonElement>> OnceAsync(string method, SlackForm form, CancellationToken cancellationToken) =>
        Noted(method, await link.CallAsync(method, form, cancellationToken));

    /// <summary>Calls a method that may be called again.</summary>
    public async Task<SlackAnswer<JsonElement>> RepeatAsync(string method, SlackForm form, CancellationToken cancellationToken) =>
        Noted(method, await retry.RunAsync(stop => link.CallAsync(method, form, stop), cancellationToken));

    private static SlackPosted? Posted(JsonElement answer) =>
        answer.Text("channel") is { } channel && answer.Text("ts") is { } ts ? new SlackPosted(channel, ts) : null;

    private async Task<SlackAnswer<SlackPage<T>>> AllAsync<T>(SlackListing<T> list, int most, CancellationToken cancellationToken)
    {
        var begun = list.IsOfTheWorkspace ? unfinished.Take<T>(list.Method) : null;
        var (items, cursor, since) = begun ?? unfinished.New<T>();
        do
        {
            var page = list.Form();
            page.Add("limit", Math.Min(list.PageSize, most));
            page.Add("cursor", cursor);
            var answer = await RepeatAsync(list.Method, page, cancellationToken);
            if (answer is SlackAnswer<JsonElement>.Refused("invalid_cursor", _) && begun is not null)
                return await AllAsync(list, most, cancellationToken); // nothing is kept any more: from the first page
            if (answer is not SlackAnswer<JsonElement>.Ok(var envelope))
            {
                if (list.IsOfTheWorkspace && cursor is not null && answer is not SlackAnswer<JsonElement>.Refused)
                    unfinished.Keep(list.Method, items, cursor, since);
                return answer.Select<SlackPage<T>>(_ => null);
            }

            items.AddRange(list.Read(envelope));
            cursor = envelope.Part("response_metadata")?.Text("next_cursor");
        }
        while (cursor is not null && items.Count < most);

        return new SlackAnswer<SlackPage<T>>.Ok(new SlackPage<T>([.. items.Take(most)], cursor is null && items.Count <= most));
    }

    private SlackAnswer<JsonElement> Noted(string method, SlackAnswer<JsonElement> answer)
    {
        switch (answer)
        {
            case SlackAnswer<JsonElement>.Refused(var error, var needed) when SlackErrors.NeedsTheAdministrator(error):
                logger.AppNotFit(Channel, method, SlackErrors.Sentence(error, needed));
                break;
            case SlackAnswer<JsonElement>.Refused(var error, _):
                logger.CallRefused(Channel, method, error);
                break;
            case SlackAnswer<JsonElement>.Limited(var wait):
                logger.CallLimited(Channel, method, (int)wait.TotalSeconds);
                break;
            case SlackAnswer<JsonElement>.Failed(var status):
                logger.CallFailed(Channel, method, status);
                break;
            case SlackAnswer<JsonElement>.Unknown:
                logger.CallUnanswered(Channel, method);
                break;
        }

        return answer;
    }
}
