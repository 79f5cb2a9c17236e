using System.Text.Json;
using CustomerHealth.Channels.Calls;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Repeats a call to Slack that may be repeated, when it may do better in a moment.</summary>
internal sealed class SlackRetry(TimeProvider clock, Random random)
{
    private readonly Repetition<SlackAnswer<JsonElement>> _repetition = new(clock, random, IsPassing, answer => answer is SlackAnswer<JsonElement>.Limited(var after) ? after : null);

    /// <summary>Makes the call until it is answered, or the budget is used up.</summary>
    public async Task<SlackAnswer<JsonElement>> RunAsync(Func<CancellationToken, Task<SlackAnswer<JsonElement>>> call, CancellationToken cancellationToken) =>
        await _repetition.RunAsync(call, cancellationToken) ?? new SlackAnswer<JsonElement>.Unknown();

    private static bool IsPassing(SlackAnswer<JsonElement> answer) => answer switch
    {
        SlackAnswer<JsonElement>.Limited => true,
        SlackAnswer<JsonElement>.Failed(var status) => status is null or >= 500,
        SlackAnswer<JsonElement>.Refused(var error, _) => SlackErrors.IsPassing(error),
        SlackAnswer<JsonElement>.Unknown => true,
        _ => false,
    };
}
