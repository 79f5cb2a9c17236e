using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands;

/// <summary>The card with, when it is to be shared, what of it clients may read (CH-5). The card itself stays as it is.</summary>
public sealed class ClientSafeCard(IBotCommand card, EvidenceReader evidence, IGoalStore goals, IScorecardSource scorecards, ListClock clock) : IBotCommand
{
    /// <inheritdoc />
    public CommandSpec Spec => card.Spec;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var reply = await card.RunAsync(call, cancellationToken);
        if (!call.Request.ForSharing || reply.Kind != ReplyKind.Card || await evidence.FindAsync(call.Account!, clock.Today, cancellationToken) is not { } found)
            return reply;

        var objectives = await goals.ObjectivesAsync([found.Account.Key], cancellationToken);
        var views = ClientOutcomes.Views(scorecards.Current, found, clock.Today);
        return reply with { ForOutsiders = new ClientCard(found.Account, views, objectives, clock.Now.InZone(clock.Today.Zone)).Compose() };
    }
}
