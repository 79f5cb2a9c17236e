using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Inbox;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Works on words that were written to the bot.</summary>
internal sealed class TeamsMessageWork(AnswerDesk desk, TeamsTalk talk, TeamsReferences references, TeamsPeople people) : IInboxHandler
{
    /// <summary>What it works on.</summary>
    public const string KindOfWork = "teams.message";

    /// <inheritdoc />
    public string Kind => KindOfWork;

    /// <inheritdoc />
    public async Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var (asker, spoken, text) = StoredJson.Read<ToldMessage>(work.Payload);
        await references.KeepAsync(spoken, cancellationToken);
        people.Hear(asker.Person, asker.Readers);
        var reply = await desk.AskAsync(asker.Asks(text, work.Key), cancellationToken);
        var placed = await talk.PlaceAsync(reply, new Asking(AskedBy.Words, asker.IsDirect), asker, cancellationToken);
        var told = await talk.TellAsync(placed, asker, work.Key, cancellationToken);
        if (told.IsElsewhere)
            await talk.SayHereAsync(told.Sentence, asker, work.Key, cancellationToken);
    }
}
