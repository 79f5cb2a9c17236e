namespace CustomerHealth.Bot.Tests.Delivery.Crash;

/// <summary>The size of a crash run.</summary>
/// <param name="Messages">How many messages.</param>
/// <param name="Conversations">Over how many conversations.</param>
/// <param name="Kills">How often a process is killed.</param>
/// <param name="Seed">Of what is random.</param>
internal sealed record CrashOrder(int Messages, int Conversations, int Kills, int Seed)
{
    private const string Variable = "CUSTOMERHEALTH_CRASH_RUN";

    // A process that stands still between a look at its lease and the send, for longer than what is left of it, sends twice. A busy machine lets it stand for seconds.
    private const int Patient = 15;

    /// <summary>How long a process that claimed messages may keep them.</summary>
    public int LeaseSeconds { get; init; } = 3;

    /// <summary>Small enough for every build; <c>CUSTOMERHEALTH_CRASH_RUN=6000,200,8,1</c> asks for another.</summary>
    public static CrashOrder Asked =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text && text.Split(',').Select(int.Parse).ToArray() is [var messages, var conversations, var kills, var seed]
            ? new(messages, conversations, kills, seed)
            : new(600, 40, 3, 1) { LeaseSeconds = Patient };
}
