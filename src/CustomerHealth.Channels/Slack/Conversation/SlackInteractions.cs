using System.Text.Json;
using CustomerHealth.Channels.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>
/// What was pressed, chosen, sent or closed. A press is stored, then acknowledged, then answered; one that opens a form opens its window at once, since a
/// trigger does not wait. A form is answered in the response, since its faults stand at its fields.
/// </summary>
internal sealed class SlackInteractions(SlackTeams teams, SlackPresses presses, SlackForms forms, PromptWork work, IInbox inbox, TimeProvider clock) : ISlackEndpoint
{
    // A payload holds the whole message or view, escaped for a form: a view has up to 250 KB.
    private const int LongestBody = 2 * 1024 * 1024;

    /// <inheritdoc />
    public string Path => "/slack/interactions";

    /// <inheritdoc />
    public string Envelope => "interactive";

    /// <inheritdoc />
    public int MostBytes => LongestBody;

    /// <inheritdoc />
    public async Task<SlackResponse> HandleAsync(SlackCall call)
    {
        if (Read(call) is not { } interaction)
            return SlackResponse.Bare(StatusCodes.Status400BadRequest);
        if (!teams.Allows(interaction.TeamId) || (interaction.UserTeamId != interaction.TeamId && !teams.Allows(interaction.UserTeamId)))
            return SlackResponse.Acknowledged;

        return interaction switch
        {
            { Type: "block_actions", Pressed: { OpensForm: true } pressed } => Open(interaction, pressed),
            { Type: "block_actions", Pressed: { } pressed } => await StoreAsync(interaction, pressed),
            { Type: "view_submission", View: { } view } => await forms.AnswerAsync(interaction, view),
            _ => SlackResponse.Acknowledged,
        };
    }

    private SlackResponse Open(SlackInteraction interaction, PressedElement pressed)
    {
        using var job = work.TryTake(SlackGate.Channel);
        if (job is null)
            return SlackResponse.Busy;

        var now = clock.Now;
        job.GoOn(stop => presses.AnswerAsync(SlackPress.Of(interaction, pressed), SlackPressKey.Of(interaction, pressed, now).Key, now, stop));
        return SlackResponse.Acknowledged;
    }

    private async Task<SlackResponse> StoreAsync(SlackInteraction interaction, PressedElement pressed)
    {
        var now = clock.Now;
        var (key, before) = SlackPressKey.Of(interaction, pressed, now);
        var press = JsonSerializer.Serialize(SlackPress.Of(interaction, pressed), SlackJson.Options);
        var incoming = new Core.Inbox.Incoming($"{SlackAsker.Platform}:{key}", SlackPressWork.KindOfWork, press, now) { Unless = $"{SlackAsker.Platform}:{before}" };
        return await inbox.ReceiveAsync(incoming, CancellationToken.None) == InboxReceipt.Full ? SlackResponse.Busy : SlackResponse.Acknowledged;
    }

    private static SlackInteraction? Read(SlackCall call)
    {
        if (!SlashCommand.Fields(call.Body.Span).TryGetValue("payload", out var payload) || payload is not [{ } text])
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);
            return SlackInteraction.Of(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
