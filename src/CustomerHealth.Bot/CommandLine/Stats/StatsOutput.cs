using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>What a subcommand of <c>stats</c> found.</summary>
/// <param name="Json">Every number, for <c>--json</c>; snake_case keys.</param>
/// <param name="Lines">The same for people, a line each.</param>
internal sealed record StatsOutput(JsonObject Json, ImmutableArray<string> Lines);
