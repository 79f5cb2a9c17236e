using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Inbox;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Works on presses that were stored; whoever waits for one is told what came of it.</summary>
internal sealed class TeamsPressWork(TeamsPresses presses, TeamsForms forms, TeamsPlaces places, TeamsTalk talk, AwaitedAnswers awaited, TeamsPeople people) : IInboxHandler
{
    /// <summary>What it works on.</summary>
    public const string KindOfWork = "teams.press";

    private const string NothingChosen = "Choose something first.";

    /// <inheritdoc />
    public string Kind => KindOfWork;

    /// <inheritdoc />
    public async Task HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var press = await places.FromAsync(StoredJson.Read<ToldPress>(work.Payload), cancellationToken);
        people.Hear(press.Asker.Person, press.Asker.Readers);
        var told = press.Pressed switch
        {
            { IsForm: true } => await forms.AnswerAsync(press, work.Key, cancellationToken),
            { Command.Length: 0 } => new Told { Sentence = NothingChosen, IsElsewhere = true },
            _ => await presses.AnswerAsync(press, work.Key, cancellationToken),
        };
        var isRead = awaited.Answer(work.Key, told.InPlace is { } card ? InvokeAnswer.Card(card) : InvokeAnswer.Message(told.Sentence));
        if (told.IsElsewhere && !isRead)
            await talk.SayHereAsync(told.Sentence, press.Asker, work.Key, cancellationToken);
    }
}
