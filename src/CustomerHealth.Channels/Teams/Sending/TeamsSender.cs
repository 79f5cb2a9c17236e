using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Channels.Teams.Sending;

/// <summary>
/// Sends what waits in the outbox to Teams. Who reads there is asked at the last moment: where outsiders do, or where that cannot be known, only what is meant for
/// them goes out (CH-5).
/// </summary>
internal sealed class TeamsSender(TeamsPosting posting, TeamsAddresses addresses, TeamsDirectory directory, IOutbox outbox, TimeProvider clock) : IPlatformSender
{
    private const string Name = "Teams";

    /// <inheritdoc />
    public string Platform => TeamsAddresses.Platform;

    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        if (!ChatAddress.TryParse(message.Conversation, out var to) || TeamsPayload.Of(message.Payload) is not { } payload)
            return new SendOutcome.Never("It is no message for Teams: another version of the program may have written it");

        var found = await addresses.FindAsync(to, message, cancellationToken);
        if (found is not ConnectorAnswer<TeamsSpot>.Ok(var spot))
            return TeamsOutcome.OfPreparing(found);

        var place = await directory.LookAsync(spot, cancellationToken);
        if (place is not ConnectorAnswer<ChatPlace>.Ok(var readers))
        {
            await addresses.NoteAsync(spot.Reference, place, cancellationToken);
            return TeamsOutcome.OfPreparing(place);
        }

        if ((readers.HasOutsiders ? payload.ForOutsiders : payload.Message) is not { } version)
            return new SendOutcome.Never("Not sent: guests or people of other organisations read there, or that cannot be known, and nothing in it may be shown to them");

        var letter = new TeamsLetter(spot, version, message.DedupeKey)
        {
            IsPersonal = readers.IsDirect,
            SmallPrint = SmallPrint.Of(message, Name, clock.Now),
            Instead = payload.Activity ?? (payload.InsteadOf is { } earlier ? await outbox.ExternalIdAsync(earlier, cancellationToken) : null),
        };
        var answer = await posting.PutAsync(letter, cancellationToken);
        await addresses.NoteAsync(spot.Reference, answer, cancellationToken);
        return TeamsOutcome.Of(answer, posted => posted.Id);
    }

    /// <summary>Teams cannot be asked for a message: whatever was tried before may be there. What takes the place of another leaves the same behind however often it is sent.</summary>
    public async Task<Reconciliation> FindAsync(LeasedMessage message, CancellationToken cancellationToken) => TeamsPayload.Of(message.Payload) switch
    {
        null or { Activity: not null } => Reconciliation.NotThere,
        { InsteadOf: { } earlier } when await outbox.ExternalIdAsync(earlier, cancellationToken) is not null => Reconciliation.NotThere,
        _ => Reconciliation.CannotTell,
    };
}
