using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>The methods that the fake knows.</summary>
internal static class FakeSlackMethods
{
    private static readonly FrozenDictionary<string, Func<FakeSlackWorkspace, FakeSlackCall, JsonObject>> Known =
        FakeSlackMessages.Methods.Concat(FakeSlackPlaces.Methods).Concat(FakeSlackViews.Methods).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The envelope of a call.</summary>
    public static JsonObject Answer(FakeSlack slack, FakeSlackCall call)
    {
        try
        {
            return Done(call.Method switch
            {
                "oauth.v2.access" => slack.App.Access(call),
                "apps.connections.open" => slack.Socket.Connect(call),
                _ => OfAWorkspace(slack, call),
            });
        }
        catch (FakeSlackRefusal refusal)
        {
            return new JsonObject { ["ok"] = false, ["error"] = refusal.Code, ["needed"] = refusal.Needed };
        }
    }

    private static JsonObject OfAWorkspace(FakeSlack slack, FakeSlackCall call)
    {
        if (!Known.TryGetValue(call.Method, out var method) && call.Method != "auth.revoke")
            throw new FakeSlackRefusal("unknown_method");
        if (call.Authorization is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. { Length: > 0 } token])
            throw new FakeSlackRefusal("not_authed");
        var workspace = slack.Workspaces.FirstOrDefault(one => one.FaultOf(token) != "invalid_auth") ?? throw new FakeSlackRefusal("invalid_auth");
        if (workspace.FaultOf(token) is { } fault)
            throw new FakeSlackRefusal(fault);
        if (method is null)
            return new JsonObject { ["revoked"] = workspace.Revoke(token) };

        FakeSlackScopes.Check(workspace.Scopes, call);
        return method(workspace, call);
    }

    private static JsonObject Done(JsonObject answer)
    {
        answer["ok"] = true;
        return answer;
    }
}
