using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Conversation;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>Turns a code of Slack's into an installation. A workspace that is not on the list gets none: its token is revoked, and the page says what to add.</summary>
internal sealed class SlackInstaller(SlackOAuth oauth, SlackVault vault, IInstallations store, SlackInstalled installed, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackInstaller> logger)
{
    private const string Failed = "The app was not installed";

    /// <summary>What the administrator reads.</summary>
    public async Task<BrowserPage> InstallAsync(string code, CancellationToken cancellationToken)
    {
        var answer = await oauth.ExchangeAsync(code, cancellationToken);
        if (answer is not SlackAnswer<SlackGrant>.Ok(var grant))
            return NoToken(answer);

        if (grant.TeamId is not { } team)
        {
            return await RevokedAsync(
                grant,
                "an installation in a whole organisation",
                "It was installed in a whole organisation, and the bot is allowed in workspaces one by one.",
                "Install it again, and choose one workspace at the top right of Slack's page.");
        }

        if (!options.Value.TeamIds.Contains(team, StringComparer.Ordinal))
        {
            return await RevokedAsync(
                grant,
                $"workspace {team} is not in Slack:TeamIds",
                $"The workspace {Named(grant)} is not one of those that may ask this bot.",
                $"Ask the bot's operator to add \"{team}\" to Slack:TeamIds and to start the program again; then install the app again.");
        }

        await KeepAsync(grant, team);
        return new BrowserPage(
            StatusCodes.Status200OK, "The app is installed", $"The bot speaks in {Named(grant)} now; what waited for it goes out.", "Try /health help in Slack, and invite the bot to the channels in which it shall speak. You can close this page.");
    }

    /// <summary>Slack or the administrator ended it.</summary>
    /// <param name="error">Slack's code.</param>
    public BrowserPage Ended(string error)
    {
        logger.NotInstalled(error is "access_denied" ? "the administrator did not consent" : "Slack ended it");
        return error is "access_denied"
            ? Refused("You did not allow it, so nothing was changed.", "To install the app after all, begin again.")
            : Refused($"Slack ended it ({Short(error)}).", "Begin again; if it stays, look the code up in Slack's documentation.");
    }

    /// <summary>The way back is not one that was begun here, or was gone already.</summary>
    public BrowserPage NoWay()
    {
        logger.NotInstalled("the way back was not begun in this browser, is older than ten minutes, or was used before");
        return Refused("This page is good once, for ten minutes, in the browser in which it was begun.", "Begin again in this browser, with cookies allowed.");
    }

    private BrowserPage NoToken(SlackAnswer<SlackGrant> answer)
    {
        var reason = answer switch
        {
            SlackAnswer<SlackGrant>.Refused("invalid_code" or "code_already_used", _) => "Slack does not take the code: it is good once, for ten minutes.",
            SlackAnswer<SlackGrant>.Refused("bad_client_secret" or "invalid_client_id", _) =>
                "Slack does not know this program: the bot's operator sets Slack:ClientId and Slack:ClientSecret to what stands under Basic Information of the Slack app.",
            SlackAnswer<SlackGrant>.Refused("bad_redirect_uri", _) => $"The Slack app does not know this address: add {options.Value.RedirectUrl} under OAuth & Permissions, Redirect URLs.",
            SlackAnswer<SlackGrant>.Refused(var error, _) => $"Slack refused it ({Short(error)}).",
            SlackAnswer<SlackGrant>.Limited => "Slack asks to wait a minute.",
            _ => "Slack could not be reached, or did not answer as it does.",
        };
        logger.NotInstalled(reason);
        return Refused(reason, "Begin again.") with { Status = answer is SlackAnswer<SlackGrant>.Refused ? StatusCodes.Status400BadRequest : StatusCodes.Status502BadGateway };
    }

    // What was begun is ended also when the browser has gone: nothing that nobody wants may stay valid.
    private async Task<BrowserPage> RevokedAsync(SlackGrant grant, string reason, params string[] sentences)
    {
        var isRevoked = await oauth.RevokeAsync(grant.Token, CancellationToken.None);
        logger.NotInstalled(isRevoked ? $"{reason}; its token was revoked" : $"{reason}; its token could not be revoked: remove the app there");
        return isRevoked ? Refused(sentences) : Refused([.. sentences, "Slack could not be told to take the permission back: remove the app in that workspace under Manage apps."]);
    }

    private async Task KeepAsync(SlackGrant grant, string team)
    {
        var now = clock.Now;
        var installation = new Installation { Key = new InstallationKey(SlackAddresses.Platform, grant.EnterpriseId ?? "", team), Secret = [], InstalledAt = now };
        var actor = grant.UserId is { } user ? $"{SlackAsker.Platform}:{team}/{user}" : "operator";
        var workspace = $"{SlackAsker.Platform}:{team}";
        await store.PutAsync(vault.Sealed(installation, grant.Token), new AuditEntry(now, actor, workspace, "app-installed", $"workspace:{workspace}", Before: null, After: null), CancellationToken.None);
        installed.Forget(team);
        logger.Installed(team);
    }

    private BrowserPage Refused(params string[] sentences) => new(StatusCodes.Status400BadRequest, Failed, sentences) { Again = options.Value.InstallUrl };

    private static string Named(SlackGrant grant) => grant.TeamName is { } name ? $"{name} ({grant.TeamId})" : grant.TeamId!;

    // What comes in an address can be anything.
    private static string Short(string error) => new([.. error.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_').Take(60)]);
}
