using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>A message that somebody can press something in.</summary>
/// <param name="Message">As it was posted.</param>
/// <param name="Ts">Its name.</param>
/// <param name="IsEphemeral">Only the presser sees it.</param>
internal sealed record Shown(JsonNode Message, string Ts, bool IsEphemeral);
