namespace CustomerHealth.Testing.Slack;

/// <summary>What Slack asks for, method by method, as its documentation has it.</summary>
internal static class FakeSlackScopes
{
    /// <summary>Refuses a call that the token may not make.</summary>
    public static void Check(string? granted, FakeSlackCall call)
    {
        if (granted is not null && Needed(call) is { } scope && !granted.Split(',', StringSplitOptions.TrimEntries).Contains(scope, StringComparer.Ordinal))
            throw new FakeSlackRefusal("missing_scope") { Needed = scope };
    }

    private static string? Needed(FakeSlackCall call) => call.Method switch
    {
        "chat.postMessage" or "chat.postEphemeral" or "chat.update" => "chat:write",
        "conversations.open" => "im:write",
        "conversations.info" or "conversations.members" => OfConversation(call) + ":read",
        "conversations.history" => OfConversation(call) + ":history",
        "conversations.list" => call["types"]?.Contains("private_channel", StringComparison.Ordinal) is true ? "groups:read" : "channels:read",
        "users.info" or "users.list" => "users:read",
        "users.lookupByEmail" => "users:read.email",
        "files.getUploadURLExternal" or "files.completeUploadExternal" => "files:write",
        _ => null,
    };

    private static string OfConversation(FakeSlackCall call) => call["channel"] switch
    {
        ['D', ..] => "im",
        ['G', ..] => "groups",
        _ => "channels",
    };
}
