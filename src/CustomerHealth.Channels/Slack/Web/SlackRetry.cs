using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>
/// Repeats a call that may be repeated: one that reads, or that leaves the same behind however often it is made. Few tries within a total budget, since
/// somebody is waiting; a wait that Slack asks for is kept, and one that is longer than the budget is the caller's business.
/// </summary>
internal sealed class SlackRetry
{
    /// <summary>All tries and waits together.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(12);

    private const int Repeats = 2;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline<SlackAnswer<JsonElement>> _pipeline;

    public SlackRetry(TimeProvider clock, Random random)
    {
        var retry = new RetryStrategyOptions<SlackAnswer<JsonElement>>
        {
            MaxRetryAttempts = Repeats,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer && IsPassing(answer)),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(Wait(arguments.Outcome.Result, arguments.AttemptNumber, random.NextDouble())),
        };
        _pipeline = new ResiliencePipelineBuilder<SlackAnswer<JsonElement>> { TimeProvider = clock }.AddTimeout(Budget).AddRetry(retry).Build();
    }

    /// <summary>Makes the call until it is answered, or the budget is used up.</summary>
    public async Task<SlackAnswer<JsonElement>> RunAsync(Func<CancellationToken, Task<SlackAnswer<JsonElement>>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async stop => await call(stop), cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return new SlackAnswer<JsonElement>.Unknown();
        }
    }

    private static bool IsPassing(SlackAnswer<JsonElement> answer) => answer switch
    {
        SlackAnswer<JsonElement>.Limited(var after) => after <= LongestWait,
        SlackAnswer<JsonElement>.Failed(var status) => status is null or >= 500,
        SlackAnswer<JsonElement>.Refused(var error, _) => SlackErrors.IsPassing(error),
        SlackAnswer<JsonElement>.Unknown => true,
        _ => false,
    };

    // Between half of and a whole exponential step (equal jitter: Brooker 2015), on top of what Slack asks for.
    private static TimeSpan Wait(SlackAnswer<JsonElement>? answer, int repeat, double chance)
    {
        var own = FirstWait * Math.Pow(2, repeat) * (0.5 + (chance / 2));
        return answer is SlackAnswer<JsonElement>.Limited(var asked) ? asked + own : own;
    }
}
