using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>The methods that the fake knows.</summary>
internal static class FakeSlackMethods
{
    private static readonly FrozenDictionary<string, Func<FakeSlackWorkspace, FakeSlackCall, JsonObject>> Known =
        FakeSlackMessages.Methods.Concat(FakeSlackPlaces.Methods).Concat(FakeSlackViews.Methods).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The envelope of a call.</summary>
    public static JsonObject Answer(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        try
        {
            if (!Known.TryGetValue(call.Method, out var method))
                throw new FakeSlackRefusal("unknown_method");
            if (call.Authorization.Length == 0)
                throw new FakeSlackRefusal("not_authed");
            if (call.Authorization != $"Bearer {workspace.Token}")
                throw new FakeSlackRefusal("invalid_auth");
            if (workspace.TokenFault is { } fault)
                throw new FakeSlackRefusal(fault);

            FakeSlackScopes.Check(workspace.Scopes, call);
            var answer = method(workspace, call);
            answer["ok"] = true;
            return answer;
        }
        catch (FakeSlackRefusal refusal)
        {
            return new JsonObject { ["ok"] = false, ["error"] = refusal.Code, ["needed"] = refusal.Needed };
        }
    }
}
