using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Buttons and menus: the command is asked with the presser's rights, and answered where the press was.</summary>
internal sealed class TeamsPresses(AnswerDesk desk, TeamsTalk talk, SpentMessages spending)
{
    /// <summary>Answers a press. It may be asked again for the same after a crash: what it does it does under the key.</summary>
    public async Task<Told> AnswerAsync(ToldPress press, string key, CancellationToken cancellationToken)
    {
        var asker = press.Asker;
        var reply = await desk.AskAsync(asker.Asks(press.Pressed.Command, key), cancellationToken);
        var asking = new Asking(AskedBy.Press, asker.IsDirect, IsSeenByOthers: !asker.IsDirect);
        var told = await talk.TellAsync(await talk.PlaceAsync(reply, asking, asker, cancellationToken), press, key, cancellationToken);
        return told.InPlace is null && reply.Spent is { } spent && await spending.SpendAsync(press, spent, key, cancellationToken) is { } shown
            ? told with { InPlace = Told.Instead(shown).InPlace }
            : told;
    }
}
