using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Replies;
using NodaTime;

namespace CustomerHealth.Core.Commands;

/// <summary>The card with the running objectives of its account and their pace (CH-2).</summary>
public sealed class ObjectivesCard(IBotCommand card, IGoalStore goals, ListClock clock) : IBotCommand
{
    private readonly RecentlyRead<(string Account, LocalDate Day), Kept> _recent = new();

    /// <inheritdoc />
    public CommandSpec Spec => card.Spec;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var reply = await card.RunAsync(call, cancellationToken);
        return reply.Kind == ReplyKind.Card && await OfAsync(call, cancellationToken) is { } section ? reply with { Sections = [.. reply.Sections, section] } : reply;
    }

    private async ValueTask<TextSection?> OfAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var question = (call.Account!, clock.Today.Day);
        if (call.Stamp is { } now && _recent.Find(now, question) is { } kept)
            return kept.Section;
        var section = ObjectiveLines.Of(await goals.ObjectivesAsync([call.Account!], cancellationToken), question.Day);
        if (call.Stamp is { } stamp)
            _recent.Keep(stamp, question, new Kept(section));
        return section;
    }

    private sealed record Kept(TextSection? Section);
}
