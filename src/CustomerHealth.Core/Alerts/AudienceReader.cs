using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Subscriptions;

namespace CustomerHealth.Core.Alerts;

/// <summary>Reads who is told of alerts.</summary>
/// <param name="accounts">People and pods.</param>
/// <param name="identities">Where people are on the chat platforms.</param>
/// <param name="subscriptions">Who asked for alerts.</param>
/// <param name="organization">Whose zone names days.</param>
public sealed class AudienceReader(IAccountStore accounts, IIdentityStore identities, ISubscriptionStore subscriptions, Organization organization)
{
    /// <summary>Where people are written to who are not linked; null when no platform is configured.</summary>
    public ChatHome? Home { get; init; }

    /// <summary>The audience of this moment: rights are those of today, however long ago somebody subscribed.</summary>
    public async Task<AlertAudience> ReadAsync(CancellationToken cancellationToken) => new(await FactsAsync(cancellationToken));

    /// <summary>The audience of this moment, and that of the next, when a subscription takes the place of what its reader asked for before.</summary>
    public async Task<(AlertAudience Now, AlertAudience Then)> AroundAsync(Subscription asked, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(cancellationToken);
        return (new(facts), new(facts with { Subscriptions = [.. facts.Subscriptions.Where(s => s.Reader != asked.Reader || s.Subject != asked.Subject), asked] }));
    }

    private async Task<AudienceFacts> FactsAsync(CancellationToken cancellationToken)
    {
        var people = await accounts.PeopleAsync(cancellationToken);
        var staff = new Staff(people);
        return new AudienceFacts
        {
            People = people,
            Pods = await accounts.PodsAsync(cancellationToken),
            Subscriptions = await subscriptions.AllAsync(cancellationToken),
            Linked = Whereabouts.Of(staff, await identities.AllAsync(cancellationToken), Home).Linked,
            Home = Home,
            MaySee = (person, account) => staff.Find(person) is { } found && staff.RightsOf(found).Holds(account),
            Zone = organization.Zone,
        };
    }
}
