using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Reporting;

/// <summary>Reads who reports can go to.</summary>
/// <param name="accounts">People, pods and whose account is whose.</param>
/// <param name="identities">Where people are on the chat platforms.</param>
public sealed class ReportAudience(IAccountStore accounts, IIdentityStore identities)
{
    /// <summary>Where people are written to who are not linked; null when no platform is configured.</summary>
    public ChatHome? Home { get; init; }

    /// <summary>The readers of this moment: rights and addresses are those of today.</summary>
    public async Task<ReportReaders> ReadAsync(CancellationToken cancellationToken)
    {
        var staff = new Staff(await accounts.PeopleAsync(cancellationToken));
        var places = Whereabouts.Of(staff, await identities.AllAsync(cancellationToken), Home);
        return new ReportReaders(staff, await accounts.PodsAsync(cancellationToken), places, accounts);
    }
}
