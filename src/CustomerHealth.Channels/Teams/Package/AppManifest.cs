using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Package.Icons;

namespace CustomerHealth.Channels.Teams.Package;

/// <summary>The manifest of the app, after Microsoft's schema 1.30.</summary>
internal static class AppManifest
{
    /// <summary>Its name in the package.</summary>
    public const string File = "manifest.json";

    /// <summary>Name of the icon in colour.</summary>
    public const string ColorIcon = "color.png";

    /// <summary>Name of the white icon.</summary>
    public const string OutlineIcon = "outline.png";

    private const string SchemaVersion = "1.30";
    private const string Schema = "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";
    private const string Personal = "personal";
    private const string Team = "team";
    private const string GroupChat = "groupChat";
    private const int LongestDeveloper = 32;

    private const string Short = "Which client may be slipping, why, and what to do, before it is too late.";

    private const string Full =
        "Type the name of a client and read its health in seven views side by side: where it stands, what changed, why, what to do next and who owns it. "
        + "Ask why, and the parts sum to the change. Ask for the risks, and the accounts worth working on today come with a reason and a play. "
        + "Log a contact, correct a measure, get alerts, make a scorecard as a PDF whose figures can be verified.\n\n"
        + "Each person sees the accounts that the firm's people and pods give them; answers are for the asker alone until they are shared. "
        + "The app talks to your firm's own installation of the product; nothing goes to anybody else.";

    private static readonly JsonSerializerOptions Written = new()
    {
        // Names of firms stay readable; nothing of this goes into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The file, in UTF-8.</summary>
    public static byte[] Of(TeamsApp app) => JsonSerializer.SerializeToUtf8Bytes(Describe(app), Written);

    private static JsonObject Describe(TeamsApp app) => new()
    {
        ["$schema"] = Schema,
        ["manifestVersion"] = SchemaVersion,
        ["version"] = app.Version.ToString(3),
        ["id"] = app.AppId.ToString("D"),
        ["developer"] = Developer(app),
        ["name"] = new JsonObject { ["short"] = TeamsPackage.Name, ["full"] = $"{TeamsPackage.Name}: every client in seven views" },
        ["description"] = new JsonObject { ["short"] = Short, ["full"] = Full },
        ["icons"] = new JsonObject { ["color"] = ColorIcon, ["outline"] = OutlineIcon },
        ["accentColor"] = PulseMark.Accent.Hex,
        ["bots"] = new JsonArray(Bot(app)),
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(app.PublicUrl.IdnHost),
        ["defaultInstallScope"] = Personal,
        ["defaultGroupCapability"] = new JsonObject { ["team"] = "bot", ["groupchat"] = "bot" },
    };

    // Teams asks for three pages; a firm that runs the app for itself has one for all of them.
    private static JsonObject Developer(TeamsApp app) => new()
    {
        ["name"] = Cut.AtWord(app.Organization, LongestDeveloper),
        ["websiteUrl"] = app.AboutUrl.AbsoluteUri,
        ["privacyUrl"] = app.AboutUrl.AbsoluteUri,
        ["termsOfUseUrl"] = app.AboutUrl.AbsoluteUri,
    };

    private static JsonObject Bot(TeamsApp app) => new()
    {
        ["botId"] = app.AppId.ToString("D"),
        ["scopes"] = new JsonArray(Personal, Team, GroupChat),
        ["supportsFiles"] = true,
        ["isNotificationOnly"] = false,
        ["commandLists"] = new JsonArray(ListedCommands.In(ListedCommands.Alone, Personal), ListedCommands.In(ListedCommands.AmongOthers, Team, GroupChat)),
    };
}
