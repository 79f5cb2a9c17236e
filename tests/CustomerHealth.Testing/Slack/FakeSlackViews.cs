using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>Modals and Homes.</summary>
internal static class FakeSlackViews
{
    private const int MostBlocks = 100;

    public static Dictionary<string, Func<FakeSlackWorkspace, FakeSlackCall, JsonObject>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["views.open"] = Open,
        ["views.update"] = (workspace, call) => Show(workspace, call, workspace.Views.ContainsKey(call.Need("view_id")) ? call.Need("view_id") : throw new FakeSlackRefusal("not_found"), "modal"),
        ["views.publish"] = (workspace, call) =>
            Show(workspace, call, workspace.Users.ContainsKey(call.Need("user_id")) ? call.Need("user_id") : throw new FakeSlackRefusal("user_not_found"), "home"),
    };

    private static JsonObject Open(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        var view = View(call, "modal");
        workspace.Use(call.Need("trigger_id"));
        return Show(workspace, workspace.NewId("V"), view);
    }

    private static JsonObject Show(FakeSlackWorkspace workspace, FakeSlackCall call, string key, string type)
    {
        if (call["hash"] is { } hash && workspace.Views.TryGetValue(key, out var shown) && (string?)shown["hash"] != hash)
            throw new FakeSlackRefusal("hash_conflict");
        return Show(workspace, key, View(call, type));
    }

    private static JsonObject Show(FakeSlackWorkspace workspace, string key, JsonObject view)
    {
        view["id"] = key.StartsWith('V') ? key : $"V{key}";
        view["hash"] = workspace.NewId("156.");
        workspace.Views[key] = view;
        return new JsonObject { ["view"] = view.DeepClone() };
    }

    private static JsonObject View(FakeSlackCall call, string type) =>
        call.Json("view", "invalid_arguments") is JsonObject view && (string?)view["type"] == type && view["blocks"] is JsonArray { Count: <= MostBlocks }
            && (type != "modal" || view["title"] is not null)
            ? view
            : throw new FakeSlackRefusal("invalid_arguments");
}
