namespace CustomerHealth.Bot.Tests;

/// <summary>How a command ended, and what it said.</summary>
internal sealed record CliResult(int Exit, string Output, string Error);
