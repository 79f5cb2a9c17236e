using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerHealth.Testing.Teams;

/// <summary>What the fake answers to each call.</summary>
internal sealed class FakeConnectorAnswers(FakeTeamsTenant tenant, Func<string> url)
{
    private const int MostOnAPage = 2;

    /// <summary>Answers a call.</summary>
    public Task AnswerAsync(HttpContext context, FakeConnectorCall call, byte[] bytes, bool needsToken)
    {
        if (call.Name is "token")
            return TokenAsync(context, call);
        if (call.Name is "upload")
            return UploadAsync(context, call, bytes);
        if (needsToken && !tenant.Tokens.ContainsKey(call.Authorization.Replace("Bearer ", "", StringComparison.Ordinal)))
            return ErrorAsync(context, 401, "Unauthorized");
        if (call.Name is "create")
            return CreateAsync(context, call);
        return tenant.RosterOf(Id(context, "conversations")) is { } roster ? InAsync(context, call, roster) : ErrorAsync(context, 404, "ConversationNotFound");
    }

    private Task InAsync(HttpContext context, FakeConnectorCall call, List<FakeTeamsMember> roster) => call.Name switch
    {
        "send" or "reply" => SendAsync(context, call),
        "update" => ChangeAsync(context, message =>
        {
            message.Activity = call.Body!.DeepClone().AsObject();
            message.Changes++;
        }),
        "delete" => ChangeAsync(context, message =>
        {
            message.Activity = new JsonObject { ["type"] = "messageDelete" };
        }),
        "members" => PageAsync(context, roster),
        "all" => WriteAsync(context, 200, new JsonArray([.. roster.Select(member => (JsonNode)member.ToJson(tenant.Id))])),
        _ => MemberAsync(context, roster),
    };

    private Task SendAsync(HttpContext context, FakeConnectorCall call) => call.Body?["type"] is null
        ? ErrorAsync(context, 400, "BadSyntax")
        : WriteAsync(context, 201, new JsonObject { ["id"] = tenant.Take(Id(context, "conversations"), call.Body.DeepClone().AsObject()) });

    private Task ChangeAsync(HttpContext context, Action<FakeTeamsMessage> change)
    {
        var (conversation, id) = (Id(context, "conversations"), Id(context, "activities"));
        if (tenant.Messages.FirstOrDefault(message => message.Id == id && message.Conversation == conversation) is not { } found || (string?)found.Activity["type"] == "messageDelete")
            return ErrorAsync(context, 404, "ActivityNotFoundInConversation");
        change(found);
        return WriteAsync(context, 200, new JsonObject { ["id"] = id });
    }

    private Task CreateAsync(HttpContext context, FakeConnectorCall call)
    {
        var asked = (string?)call.Body?["members"]?[0]?["id"];
        if ((string?)call.Body?["tenantId"] != tenant.Id || (string?)call.Body?["bot"]?["id"] != $"28:{tenant.AppId}" || asked is null)
            return ErrorAsync(context, 400, "BadArgument");
        if (tenant.Installed.Values.FirstOrDefault(one => one.Id == asked || one.ObjectId == asked) is not { } person)
            return ErrorAsync(context, 403, "ForbiddenOperationException");

        var id = $"a:{person.ObjectId}";
        tenant.Rosters.TryAdd(id, [person]);
        return WriteAsync(context, 201, new JsonObject { ["id"] = id, ["serviceUrl"] = $"{url()}/emea/" });
    }

    private Task PageAsync(HttpContext context, List<FakeTeamsMember> roster)
    {
        var query = context.Request.Query;
        var from = int.TryParse(query["continuationToken"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var size = Math.Min(MostOnAPage, int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var wanted) ? wanted : MostOnAPage);
        var page = new JsonObject { ["members"] = new JsonArray([.. roster.Skip(from).Take(size).Select(member => (JsonNode)member.ToJson(tenant.Id))]) };
        if (from + size < roster.Count)
            page["continuationToken"] = $"{from + size}";
        return WriteAsync(context, 200, page);
    }

    private Task MemberAsync(HttpContext context, List<FakeTeamsMember> roster)
    {
        var id = Id(context, "members");
        return roster.Find(member => member.Id == id || member.ObjectId == id) is { } found
            ? WriteAsync(context, 200, found.ToJson(tenant.Id))
            : ErrorAsync(context, 404, "MemberNotFoundInConversation");
    }

    private Task TokenAsync(HttpContext context, FakeConnectorCall call)
    {
        var form = QueryHelpers.ParseQuery(call.More);
        if (Value(context, "tenant") != tenant.Id || form["client_id"] != tenant.AppId || form["client_secret"] != tenant.Secret
            || form["grant_type"] != "client_credentials" || form["scope"] != "https://api.botframework.com/.default")
        {
            return WriteAsync(context, 401, new JsonObject
            {
                ["error"] = "invalid_client", ["error_codes"] = new JsonArray(7000215), ["error_description"] = $"AADSTS7000215: Invalid client secret provided: {form["client_secret"]}",
            });
        }

        var token = tenant.NewId("token-");
        tenant.Tokens[token] = true;
        return WriteAsync(context, 200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = token });
    }

    private Task UploadAsync(HttpContext context, FakeConnectorCall call, byte[] bytes)
    {
        if (!ContentRangeHeaderValue.TryParse(call.More, out var range) || range is not { From: { } from, To: { } to, Length: { } length } || to - from + 1 != bytes.Length)
            return ErrorAsync(context, 400, "invalidRange");
        // Pieces but the last are multiples of 320 KiB.
        if (to + 1 < length && bytes.Length % (320 * 1024) != 0)
            return ErrorAsync(context, 400, "invalidRange");
        var whole = tenant.Uploads.AddOrUpdate(Value(context, "session"), _ => bytes, (_, had) => [.. had.Take((int)from), .. bytes]);
        return WriteAsync(context, whole.Length == length ? 201 : 202, new JsonObject { ["id"] = "item" });
    }

    // Routing leaves %2F as it is: an id is what stands in the path, unescaped once.
    private static string Id(HttpContext context, string after)
    {
        var parts = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0].Split('/');
        return Uri.UnescapeDataString(parts[Array.IndexOf(parts, after) + 1]);
    }

    private static string Value(HttpContext context, string name) => (string)context.GetRouteValue(name)!;

    private static Task ErrorAsync(HttpContext context, int status, string code) =>
        WriteAsync(context, status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "as said" } });

    private static Task WriteAsync(HttpContext context, int status, JsonNode answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.ToJsonString());
    }
}
