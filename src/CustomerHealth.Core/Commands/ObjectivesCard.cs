using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands;

/// <summary>The card with the running objectives of its account and their pace (CH-2).</summary>
public sealed class ObjectivesCard(IBotCommand card, IGoalStore goals, ListClock clock) : IBotCommand
{
    private readonly RecentlyRead<string, IReadOnlyList<Objective>> _recent = new();

    /// <inheritdoc />
    public CommandSpec Spec => card.Spec;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var reply = await card.RunAsync(call, cancellationToken);
        return reply.Kind == ReplyKind.Card && ObjectiveLines.Of(await OfAsync(call, cancellationToken), clock.Today.Day) is { } section
            ? reply with { Sections = [.. reply.Sections, section] }
            : reply;
    }

    private async ValueTask<IReadOnlyList<Objective>> OfAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Stamp is { } now && _recent.Find(now, call.Account!) is { } kept)
            return kept;
        var read = await goals.ObjectivesAsync([call.Account!], cancellationToken);
        if (call.Stamp is { } stamp)
            _recent.Keep(stamp, call.Account!, read);
        return read;
    }
}
