using System.Text.Json.Nodes;

namespace CustomerHealth.Testing.Slack;

/// <summary>What is said in conversations: messages, changes, files, and reading them back.</summary>
internal static class FakeSlackMessages
{
    private const int MostBlocks = 50;

    public static Dictionary<string, Func<FakeSlackWorkspace, FakeSlackCall, JsonObject>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["chat.postMessage"] = Post,
        ["chat.postEphemeral"] = PostEphemeral,
        ["chat.update"] = Update,
        ["conversations.history"] = History,
        ["files.getUploadURLExternal"] = UploadUrl,
        ["files.completeUploadExternal"] = Complete,
    };

    private static JsonObject Post(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        var channel = FakeSlackPlaces.Writable(workspace, call.Need("channel"));
        var message = new FakeSlackMessage { Ts = workspace.NewTs(), Text = call["text"] ?? "", Blocks = Blocks(call), Metadata = call.Json("metadata", "invalid_metadata_format") };
        channel.Messages.Enqueue(message);
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = message.ToJson(withMetadata: true) };
    }

    private static JsonObject PostEphemeral(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        var channel = FakeSlackPlaces.Writable(workspace, call.Need("channel"));
        var user = call.Need("user");
        if (!channel.Members.Contains(user))
            throw new FakeSlackRefusal("user_not_in_channel");
        var message = new FakeSlackMessage { Ts = workspace.NewTs(), Text = call["text"] ?? "", Blocks = Blocks(call), OnlyFor = user };
        channel.Messages.Enqueue(message);
        return new JsonObject { ["message_ts"] = message.Ts };
    }

    private static JsonObject Update(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        var channel = FakeSlackPlaces.Writable(workspace, call.Need("channel"));
        var message = channel.Messages.FirstOrDefault(m => m.Ts == call.Need("ts") && m.OnlyFor is null) ?? throw new FakeSlackRefusal("message_not_found");
        (message.Text, message.Blocks) = (call["text"] ?? "", Blocks(call));
        message.Edits++;
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["text"] = message.Text };
    }

    private static JsonNode? Blocks(FakeSlackCall call)
    {
        var blocks = call.Json("blocks", "invalid_blocks_format");
        if (blocks is not null && (blocks is not JsonArray { Count: <= MostBlocks } list || list.Any(block => block?["type"] is null)))
            throw new FakeSlackRefusal("invalid_blocks");
        if (blocks is null && call["text"] is null)
            throw new FakeSlackRefusal("no_text");
        return blocks;
    }

    // As Slack: the newest first, and metadata only for who asks for it.
    private static JsonObject History(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        var channel = FakeSlackPlaces.Readable(workspace, call.Need("channel"));
        var oldest = call["oldest"] ?? "0";
        var limit = call.Whole("limit", 100);
        var since = channel.Messages.Where(m => m.OnlyFor is null && string.CompareOrdinal(m.Ts, oldest) >= 0).Reverse().ToArray();
        return new JsonObject
        {
            ["messages"] = new JsonArray([.. since.Take(limit).Select(m => (JsonNode)m.ToJson(call["include_all_metadata"] == "true"))]),
            ["has_more"] = since.Length > limit,
        };
    }

    private static JsonObject UploadUrl(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        var id = workspace.NewId("F");
        var length = call.Whole("length", 0);
        workspace.Files[id] = new FakeSlackFile(call.Need("filename"), length > 0 ? length : throw new FakeSlackRefusal("invalid_arguments"));
        return new JsonObject { ["upload_url"] = $"{call.Server}/upload/{id}", ["file_id"] = id };
    }

    private static JsonObject Complete(FakeSlackWorkspace workspace, FakeSlackCall call)
    {
        var files = call.Json("files", "invalid_arguments") as JsonArray ?? throw new FakeSlackRefusal("invalid_arguments");
        if (files.Any(file => !workspace.Files.TryGetValue((string?)file?["id"] ?? "", out var known) || known.Bytes is null))
            throw new FakeSlackRefusal("file_not_found");
        if (call["channel_id"] is { } id)
        {
            FakeSlackPlaces.Writable(workspace, id).Messages.Enqueue(new FakeSlackMessage
            {
                Ts = workspace.NewTs(),
                Text = call["initial_comment"] ?? "",
                Blocks = call.Json("blocks", "invalid_blocks_format"),
                Files = [.. files.Select(file => (string?)file?["title"] ?? "")],
                FileNames = [.. files.Select(file => workspace.Files[(string)file!["id"]!].Name)],
            });
        }

        return new JsonObject { ["files"] = new JsonArray([.. files.Select(file => file!.DeepClone())]) };
    }
}
