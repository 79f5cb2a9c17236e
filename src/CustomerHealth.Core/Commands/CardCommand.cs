using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>ACCOUNT</c> alone: the card (CH-2).</summary>
public sealed class CardCommand(HealthReader health, IAccountStore accounts, Organization organization, TimeProvider clock) : IBotCommand
{
    private readonly KeptWhileUnchanged<IReadOnlyList<Person>> _people = new(accounts.PeopleAsync);

    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("", true, "ACCOUNT", "Shows its views side by side, what changed, the top risks and who owns them.");

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var asOf = clock.Today(organization.Zone);
        var trend = await health.ReadAsync(call.Account!, asOf, HealthReader.CardWeeks, call.Stamp, cancellationToken);
        if (trend is null)
            return Reply.Refusal($"The account '{call.Account}' is not known on {Words.DayAndYear(asOf.Day)}.");

        var people = await _people.GetAsync(call.Stamp, cancellationToken);
        var reader = call.Request.Actor.PersonKey;
        var card = KeptCards.Of(trend, reader, () => new CardComposer(trend, new Reader(reader, people)).Compose());
        return card with { Footer = CardComposer.SmallPrint(clock.Now.InZone(organization.Zone)) };
    }
}
