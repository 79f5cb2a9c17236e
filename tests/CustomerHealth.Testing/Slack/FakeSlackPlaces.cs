using System.Globalization;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>Who and what is there: the token itself, users, conversations.</summary>
internal static class FakeSlackPlaces
{
    public static Dictionary<string, Func<FakeSlackWorkspace, FakeSlackCall, JsonObject>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["auth.test"] = (workspace, _) => new JsonObject { ["url"] = "https://probe.slack.example/", ["team_id"] = workspace.TeamId, ["user_id"] = FakeSlackWorkspace.BotUser, ["bot_id"] = "B0BOT", ["enterprise_id"] = workspace.EnterpriseId },
        ["users.info"] = (workspace, call) => User(workspace, workspace.Users.GetValueOrDefault(call.Need("user")), "user_not_found"),
        ["users.lookupByEmail"] = (workspace, call) =>
            User(workspace, workspace.Users.Values.FirstOrDefault(user => string.Equals(user.Email, call.Need("email"), StringComparison.OrdinalIgnoreCase)), "users_not_found"),
        ["users.list"] = (workspace, call) => Page(call, "members", [.. workspace.Users.Values.OrderBy(user => user.Id, StringComparer.Ordinal).Select(user => (JsonNode)user.ToJson(workspace.TeamId))]),
        ["conversations.open"] = Open,
        ["conversations.info"] = (workspace, call) => new JsonObject { ["channel"] = Readable(workspace, call.Need("channel")).ToJson() },
        ["conversations.members"] = (workspace, call) => Page(call, "members", [.. Readable(workspace, call.Need("channel")).Members.Select(member => (JsonNode)member!)]),
        ["conversations.list"] = (workspace, call) => Page(
            call,
            "channels",
            [.. workspace.Channels.Values.Where(c => c.Name is not null && !(c.IsArchived && call["exclude_archived"] == "true")).OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => (JsonNode)c.ToJson())]),
    };

    /// <summary>A conversation that the bot may read.</summary>
    public static FakeSlackChannel Readable(FakeSlackWorkspace workspace, string id) =>
        workspace.Channels.GetValueOrDefault(id) is { } channel && (channel.Name is not null || channel.Members.Contains(FakeSlackWorkspace.BotUser))
            ? channel
            : throw new FakeSlackRefusal("channel_not_found");

    /// <summary>A conversation that the bot may write to.</summary>
    public static FakeSlackChannel Writable(FakeSlackWorkspace workspace, string id)
    {
        var channel = id.StartsWith('U') && workspace.Users.ContainsKey(id) ? workspace.Direct(id) : Readable(workspace, id);
        if (!channel.Members.Contains(FakeSlackWorkspace.BotUser))
            throw new FakeSlackRefusal("not_in_channel");
        return channel.IsArchived ? throw new FakeSlackRefusal("is_archived") : channel;
    }

    private static JsonObject User(FakeSlackWorkspace workspace, FakeSlackUser? user, string otherwise) =>
        new() { ["user"] = user?.ToJson(workspace.TeamId) ?? throw new FakeSlackRefusal(otherwise) };

    private static JsonObject Open(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        if (!workspace.Users.TryGetValue(call.Need("users"), out var user))
            throw new FakeSlackRefusal("user_not_found");
        return user.IsBot ? throw new FakeSlackRefusal("cannot_dm_bot") : new JsonObject { ["channel"] = new JsonObject { ["id"] = workspace.Direct(user.Id).Id } };
    }

    private static JsonObject Page(FakeSlackCall call, string name, JsonNode[] all)
    {
        var from = call.Whole("cursor", 0);
        var limit = call.Whole("limit", 100);
        var next = from + limit < all.Length ? (from + limit).ToString(CultureInfo.InvariantCulture) : "";
        return new JsonObject { [name] = new JsonArray([.. all.Skip(from).Take(limit)]), ["response_metadata"] = new JsonObject { ["next_cursor"] = next } };
    }
}
