using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Works on where the bot was let in or taken out. Whom it meets alone it greets, once, and shows nothing of any account.</summary>
internal sealed class TeamsChangeWork(TeamsReferences references, TeamsPostbox postbox, TeamsPeople people) : IInboxHandler
{
    /// <summary>What it works on.</summary>
    public const string KindOfWork = "teams.change";

    private static readonly Reply Welcome = new()
    {
        Kind = ReplyKind.Help,
        Title = "Customer health",
        Text = "Ask me how an account is: type its name.",
        Sections =
        [
            new TextSection(null, null, ["Ask me how an account is: type its name. 'risks' says what to work on today, 'help' what else I can do.", "What you ask here only you see."]),
        ],
        Actions = [new ReplyAction("My accounts", "home") { IsPrimary = true }, new ReplyAction("What I can do", "help")],
        Next = ["home", "help"],
    };

    /// <inheritdoc />
    public string Kind => KindOfWork;

    /// <inheritdoc />
    public async Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var change = StoredJson.Read<ToldChange>(work.Payload);
        await references.NoteAsync(change, cancellationToken);
        if (change is { IsIn: true, Place.Person: { } person } && change.Place.Reference().Address is var chat)
            people.Hear(chat with { Place = person }, chat);
        if (change is { IsIn: true, Place: { Kind: ConversationKind.Personal } place })
            await postbox.PutAsync(new AnswerAddress(place.Reference().Address), TeamsTalk.ForAnybody(Welcome), $"welcome/{place.Tenant}/{place.Place}", cancellationToken);
    }
}
