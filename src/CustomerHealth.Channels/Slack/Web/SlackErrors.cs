using System.Collections.Frozen;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>What Slack's error codes mean for us, and what an administrator does about them.</summary>
internal static class SlackErrors
{
    /// <summary>Stands for an address in a workspace that is not on the list.</summary>
    public const string OtherWorkspace = "other_workspace";

    /// <summary>Stands for a workspace on the list in which the app is not installed.</summary>
    public const string NotInstalled = "not_installed";

    /// <summary>Stands for tokens that were encrypted with another secret key, or changed in the store.</summary>
    public const string Sealed = "token_sealed";

    /// <summary>Stands for a token in whose place there is no other.</summary>
    public const string NoOther = "no_other_token";

    private static readonly FrozenSet<string> Passing = FrozenSet.Create(
        StringComparer.Ordinal, "internal_error", "fatal_error", "service_unavailable", "request_timeout", "org_login_required", "team_added_to_org");

    // Slack (errors of chat.postMessage): some of it may have been done before.
    private static readonly FrozenSet<string> Broken = FrozenSet.Create(StringComparer.Ordinal, "internal_error", "fatal_error", "service_unavailable");

    private static readonly FrozenSet<string> OfTheToken = FrozenSet.Create(
        StringComparer.Ordinal, "token_revoked", "token_expired", "invalid_auth", "not_authed", "account_inactive", "team_access_not_granted", "enterprise_is_restricted");

    private static readonly FrozenSet<string> OfThePermissions = FrozenSet.Create(
        StringComparer.Ordinal, "missing_scope", "no_permission", "ekm_access_denied", "access_denied");

    private static readonly FrozenSet<string> OfTheInstallation = FrozenSet.Create(StringComparer.Ordinal, NotInstalled, Sealed);

    private static readonly FrozenDictionary<string, string> Remedies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["token_revoked"] = "the app's token was revoked: install the app again; where Slack:BotToken is set, set it to the new token",
        ["token_expired"] = "the app's token has expired: install the app again; where Slack:BotToken is set, set it to the new token",
        ["invalid_auth"] = "Slack does not know the token: install the app again; where Slack:BotToken is set, set it to the bot token under OAuth & Permissions of the Slack app",
        ["not_authed"] = "Slack got no token: set Slack:BotToken",
        ["account_inactive"] = "the app was uninstalled from the workspace: install it again; where Slack:BotToken is set, set it to the new token",
        [OtherWorkspace] = "it is for a workspace that is not in Slack:TeamIds",
        ["team_access_not_granted"] = "the organisation does not let the app into the workspace: its administrator grants it",
        ["enterprise_is_restricted"] = "the organisation does not let the app in: its administrator grants it",
        ["not_in_channel"] = "the bot is not in the channel: invite it there",
        ["channel_not_found"] = "the bot does not see the channel: it does not exist in this workspace, or is private and the bot must be invited",
        ["is_archived"] = "the channel is archived: choose another one",
        ["user_not_found"] = "there is no such user in this workspace",
        ["users_not_found"] = "nobody in this workspace has that address",
        ["user_disabled"] = "the user's account is switched off",
        ["user_not_in_channel"] = "the user is not in the channel",
        ["cannot_dm_bot"] = "a bot gets no direct messages",
        ["messages_tab_disabled"] = "direct messages to the app are off: switch on the Messages Tab under App Home of the Slack app",
        ["restricted_action"] = "the workspace does not let the bot post there: ask its administrators",
        ["msg_too_long"] = "the message is longer than Slack takes",
        ["msg_blocks_too_long"] = "the message is longer than Slack takes",
        ["message_not_found"] = "the message that was to be changed is gone",
        ["cant_update_message"] = "the message that was to be changed is not the bot's",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Slack's own trouble: the same call may do later.</summary>
    public static bool IsPassing(string error) => Passing.Contains(error);

    /// <summary>Slack broke down over the call: it may have been done all the same.</summary>
    public static bool MayBeDone(string error) => Broken.Contains(error);

    /// <summary>The app or its token is not as it must be: an administrator has to act.</summary>
    public static bool NeedsTheAdministrator(string error) => ShutsOut(error) || OfThePermissions.Contains(error) || OfTheInstallation.Contains(error);

    /// <summary>Another token of the same installation, or of one made since, may be taken.</summary>
    public static bool IsOfThisToken(string error) => IsRenewable(error) || error is "token_revoked" or "account_inactive";

    /// <summary>The token has had its time: the refresh token may still be good for the next.</summary>
    public static bool IsRenewable(string error) => error is "token_expired" or "invalid_auth";

    /// <summary>The token is good for nothing any more: every other call would be refused too.</summary>
    public static bool ShutsOut(string error) => OfTheToken.Contains(error);

    /// <summary>What is wrong and what to do, with the code at the end to search for.</summary>
    public static string Sentence(string error, string? needed) => (error, needed) switch
    {
        (NotInstalled, { Length: > 0 }) => $"The app is not installed in this workspace: open {needed} and install it; what waits goes out then ({error})",
        (NotInstalled, _) => $"There is no token for this workspace: Slack:BotToken is of the first in Slack:TeamIds; set Slack:ClientId, Slack:ClientSecret and Slack:PublicUrl to install the app in others ({error})",
        (Sealed, _) => $"The tokens of this workspace do not open with Storage:SecretKey: set it to what it was when the app was installed, put that key into Storage:PreviousSecretKeys, or install the app again ({error})",
        (_, { Length: > 0 }) => $"Slack refused it: the app lacks the scope {needed}; add it under OAuth & Permissions, install the app again ({error})",
        _ => $"Slack refused it: {Remedies.GetValueOrDefault(error, "look the code up in Slack's documentation")} ({error})",
    };
}
