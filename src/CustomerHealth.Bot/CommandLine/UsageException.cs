namespace CustomerHealth.Bot.CommandLine;

/// <summary>Options that do not go together, or do not apply: the command line is wrong, whatever the store holds.</summary>
internal sealed class UsageException(string message) : Exception(message);
