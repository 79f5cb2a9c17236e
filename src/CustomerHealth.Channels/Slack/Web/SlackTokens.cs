using CustomerHealth.Channels.Slack.Installing;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Knows the token of each workspace: of its installation in the store, or for the first workspace that of the settings.</summary>
/// <param name="options">The settings.</param>
/// <param name="installed">The installations; null where the app is not installed by OAuth.</param>
internal sealed class SlackTokens(IOptions<SlackOptions> options, SlackInstalled? installed = null)
{
    private readonly SlackOptions _options = options.Value;

    /// <summary>The token of a workspace; refused with what an administrator has to do when there is none.</summary>
    public async Task<SlackAnswer<SlackToken>> OfAsync(string workspace, CancellationToken cancellationToken)
    {
        if (!_options.TeamIds.Contains(workspace, StringComparer.Ordinal))
            return new SlackAnswer<SlackToken>.Refused(SlackErrors.OtherWorkspace);
        if (installed is not null && await installed.TokenAsync(workspace, cancellationToken) is { } found)
            return found;
        if (_options.BotToken is { Length: > 0 } token && workspace == _options.Workspace)
            return new SlackAnswer<SlackToken>.Ok(new SlackToken(token));
        return new SlackAnswer<SlackToken>.Refused(SlackErrors.NotInstalled, _options.InstallUrl?.AbsoluteUri);
    }

    /// <summary>Another token in the place of one that Slack did not take; refused with <see cref="SlackErrors.NoOther"/> when there is none to be had.</summary>
    /// <param name="workspace">Its id.</param>
    /// <param name="refused">The token.</param>
    /// <param name="refusal">Slack's code.</param>
    /// <param name="cancellationToken">Stops the waiting; a renewal that has begun goes on.</param>
    public async Task<SlackAnswer<SlackToken>> InsteadOfAsync(string workspace, SlackToken refused, string refusal, CancellationToken cancellationToken) => installed is null
        ? new SlackAnswer<SlackToken>.Refused(SlackErrors.NoOther)
        : await installed.InsteadOfAsync(workspace, refused, refusal, cancellationToken);
}
