using System.Text.Json;
using CustomerHealth.Channels.Slack.Incoming;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>What was pressed, chosen, sent or closed. A press is acknowledged at once; a form is answered in the response, since its faults stand at its fields.</summary>
internal sealed class SlackInteractions(SlackTeams teams, SlackPresses presses, SlackForms forms, SlackWork work) : ISlackEndpoint
{
    // A payload holds the whole message or view, escaped for a form: a view has up to 250 KB.
    private const int LongestBody = 2 * 1024 * 1024;

    /// <inheritdoc />
    public string Path => "/slack/interactions";

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
            { Type: "block_actions", Pressed: { } pressed } =>
                SlackResponse.Bare(work.TryRun(stop => presses.AnswerAsync(interaction, pressed, stop)) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable),
            { Type: "view_submission", View: { } view } => await forms.AnswerAsync(interaction, view),
            _ => SlackResponse.Acknowledged,
        };
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
