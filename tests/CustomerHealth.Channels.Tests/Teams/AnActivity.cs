using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class AnActivity
{
    public const string User = "00000000-0000-4000-8000-000000000007";
    public const string UserHere = "29:mara";
    public const string PersonalChat = $"a:{User}";
    public const string Channel = "19:pod@thread.tacv2";

    /// <summary>Words in the bot's own chat with somebody.</summary>
    public static JsonObject Message(string text, string id = "m1", string service = TeamsHost.Service) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-16T08:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = service,
        ["from"] = new JsonObject { ["id"] = UserHere, ["name"] = "Mara", ["aadObjectId"] = User },
        ["recipient"] = new JsonObject { ["id"] = $"28:{TeamsHost.App}", ["name"] = "Health" },
        ["conversation"] = new JsonObject { ["id"] = PersonalChat, ["conversationType"] = "personal", ["tenantId"] = TeamsHost.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsHost.Tenant } },
        ["text"] = text,
        ["textFormat"] = "plain",
    };

    /// <summary>The same with something else in it.</summary>
    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        var changed = (JsonObject)activity.DeepClone();
        changed[name] = value;
        return changed;
    }
}
