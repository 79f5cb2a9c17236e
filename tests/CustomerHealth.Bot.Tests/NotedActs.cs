using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.Tests;

/// <summary>What the program itself says was noted with an account.</summary>
internal static class NotedActs
{
    /// <summary>The interactions in the audit of an account.</summary>
    public static async Task<List<JsonNode>> NotedAsync(this Cli cli, string account, string store)
    {
        var audit = await cli.RunAsync("audit", account, "--store", store, "--json");
        return [.. JsonNode.Parse(audit.Output)!["entries"]!.AsArray().Select(entry => entry!).Where(entry => entry["act"]!.GetValue<string>() == "interaction-logged")];
    }
}
