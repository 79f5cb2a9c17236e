using System.Collections.Frozen;
using System.Globalization;

namespace CustomerHealth.Channels.Teams.Web;

/// <summary>What Teams' error codes mean for us, and what an administrator does about them.</summary>
internal static class ConnectorErrors
{
    /// <summary>The service URL is on no list: the token does not go there.</summary>
    public const string ForeignHost = "service_url_not_allowed";

    /// <summary>An address of another tenant than the bot's.</summary>
    public const string OtherTenant = "other_tenant";

    /// <summary>No channel of that name is known.</summary>
    public const string NoSuchChannel = "no_such_channel";

    /// <summary>Several channels have that name.</summary>
    public const string SeveralChannels = "several_channels";

    /// <summary>Nobody of that address is known.</summary>
    public const string NoSuchPerson = "no_such_person";

    /// <summary>The conversation was noted as dead before.</summary>
    public const string Dead = "conversation_dead";

    private const string NoSuchMessage = "ActivityNotFoundInConversation";

    private const string NotInstalled = "the app is not installed there, or was taken out: install it for the person or the team again (docs/install-teams.md)";

    private static readonly FrozenDictionary<string, string> Remedies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [ForeignHost] = "the conversation's service URL is on no host that the bot's token may go to: when it is right, add it to Teams:ServiceUrls",
        [OtherTenant] = "it is for another tenant than Teams:TenantId",
        [NoSuchChannel] = "no channel of that name is known: add the app to its team, and mention the bot there once",
        [SeveralChannels] = "several teams have a channel of that name: name the channel by its id",
        [NoSuchPerson] = "nobody of that address is known: install the app for that person, or in a team that they are in",
        ["MessageWritesBlocked"] = "the person has blocked the bot, or uninstalled the app: they unblock it, or install the app again",
        ["BotNotInConversationRoster"] = NotInstalled,
        ["ForbiddenOperationException"] = NotInstalled,
        ["BotDisabledByAdmin"] = "an administrator has switched the app off: allow it in the Teams admin centre under Manage apps",
        ["ConversationBlockedByUser"] = "the person has blocked the bot: they unblock it",
        ["ConversationNotFound"] = "the conversation is gone, or the app was taken out of it: add the app there again",
        [NoSuchMessage] = "the message that was to be changed is gone",
        ["MessageSizeTooBig"] = "the message is longer than Teams takes",
        ["BadArgument"] = "Teams cannot read the message or its address",
        ["BadSyntax"] = "Teams cannot read the message",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // What we say ourselves, and what Teams says of a message or a member, is nothing against the conversation.
    private static readonly FrozenSet<string> OfSomethingElse = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ForeignHost, OtherTenant, NoSuchChannel, SeveralChannels, NoSuchPerson, Dead, NoSuchMessage, "MemberNotFoundInConversation");

    /// <summary>Whether nothing can be sent into that conversation any more.</summary>
    public static bool IsDeath(int status, string code) => status is 403 or 404 && !OfSomethingElse.Contains(code);

    /// <summary>Whether the message that was to be changed is not there.</summary>
    public static bool IsGone(int status, string code) => status == 404 && code.Equals(NoSuchMessage, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong and what to do, with the code at the end to search for.</summary>
    public static string Sentence(int status, string code) => string.Create(
        CultureInfo.InvariantCulture, $"Teams refused it: {Remedies.GetValueOrDefault(code, status == 403 ? NotInstalled : "look the code up in Microsoft's documentation of the Bot Connector")} ({status} {code})");
}
