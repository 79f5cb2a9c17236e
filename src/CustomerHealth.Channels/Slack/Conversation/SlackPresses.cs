using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Buttons and menus: the command is asked with the presser's rights, and answered where the press was.</summary>
internal sealed class SlackPresses(AnswerDesk desk, SlackTalk talk, SlackWindows windows, SlackHome home, SlackPlaces places, IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>Answers a press.</summary>
    public async Task AnswerAsync(SlackInteraction interaction, PressedElement pressed, CancellationToken cancellationToken)
    {
        var asker = AskerOf(interaction);
        var request = asker.Asks(pressed.Command, Key(interaction, pressed));
        var context = new ViewContext(pressed.Command, request.Place);
        var window = interaction.View is { IsHome: false } open ? open.Id
            : pressed.OpensForm || interaction.View is not null ? await windows.OpenAsync(interaction.TriggerId, pressed.Label, context, cancellationToken)
            : null;

        var reply = await desk.AskAsync(request, cancellationToken);
        await TellAsync((interaction, asker, window), request, reply, cancellationToken);
        if (asker.ChannelId is null && reply.Kind == ReplyKind.Done)
            await home.PublishAsync(asker, request.IdempotencyKey, cancellationToken);
    }

    private async Task TellAsync((SlackInteraction Of, SlackAsker Asker, string? Window) press, CommandRequest request, Reply reply, CancellationToken cancellationToken)
    {
        var (interaction, asker, window) = press;
        if (window is not null && reply.File is null && await windows.ShowAsync(window, reply, new ViewContext(request.Text, request.Place), cancellationToken))
            return;
        // A form that nobody foresaw: the trigger may still be good.
        if (window is null && reply.Form is not null && await windows.OpenFormAsync(interaction.TriggerId, reply, request.Place, cancellationToken))
            return;

        var said = SlackTalk.Typed(reply);
        var asking = await AskingAsync(interaction, asker, cancellationToken);
        await talk.TellAsync(await talk.PlaceAsync(said, asking, asker, cancellationToken), asker, request.IdempotencyKey, cancellationToken);
    }

    private async Task<Asking> AskingAsync(SlackInteraction interaction, SlackAsker asker, CancellationToken cancellationToken)
    {
        if (interaction.IsEphemeral)
            return new Asking(AskedBy.Press);

        var isDirect = asker.ChannelId is null || await places.IsDirectAsync(asker, cancellationToken);
        return new Asking(AskedBy.Press, isDirect, IsSeenByOthers: !isDirect);
    }

    private SlackAsker AskerOf(SlackInteraction interaction)
    {
        var place = ViewContext.TryParse(interaction.View?.Metadata, out var context) && context.Place != SlackAsker.Home ? context.Place : null;
        return new SlackAsker(interaction.TeamId, interaction.UserId, interaction.ChannelId ?? place)
        {
            ThreadTs = interaction.ThreadTs,
            Url = ResponseUrl.TryParse(interaction.ResponseUrl, options.Value.ApiBaseUrl, clock.Now, out var url) ? url : null,
        };
    }

    /// <summary>
    /// The same for a second press of the same button by the same person. A message that was changed has other buttons under the same ids: when it was
    /// changed, and what the button stands for, are part of it.
    /// </summary>
    private static string Key(SlackInteraction interaction, PressedElement pressed)
    {
        var shown = interaction.View is { } view ? $"{view.Id}/{view.Hash}" : interaction.EditedTs is { } edited ? $"{interaction.MessageTs}/{edited}" : interaction.MessageTs;
        var command = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pressed.Command)).AsSpan(0, 6));
        return $"{interaction.TeamId}/{shown}/{pressed.ActionId}/{interaction.UserId}/{command}";
    }
}
