using System.CommandLine;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Channels;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Manifest;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>slack manifest</c>: what an administrator pastes into Slack to make the app; <c>slack check</c>: whether it is installed so. Neither needs a store.</summary>
internal sealed class SlackVerb : IVerb
{
    private const string UrlKey = "Slack:PublicUrl";
    private readonly Option<string?> _url = new("--url") { Description = $"Where Slack reaches this program, such as https://health.firm.com; default: {UrlKey}.", HelpName = "URL" };

    private readonly Option<bool> _socket = new("--socket") { Description = "For Socket Mode, where Slack cannot reach this program; default: when Slack:AppToken is set." };
    private readonly Option<bool> _oauth = new("--oauth") { Description = "For several workspaces, installed by OAuth with tokens that are renewed; default: when Slack:ClientId is set." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var manifest = new Command("manifest", "Print the app manifest (YAML), with a comment on every permission.") { _url, _socket, _oauth };
        manifest.SetAction(parsed => Print(SettingsSource.Read(parsed.GetValue(common.Config)), parsed));
        var check = new Command("check", "Ask Slack whether the app is installed as it must be: token, workspace, permissions.");
        check.SetAction((parsed, cancellationToken) => CheckAsync(SettingsSource.Read(parsed.GetValue(common.Config)), () => common.Read(parsed), cancellationToken));
        return new Command("slack", "The Slack app.") { manifest, check };
    }

    private static async Task<int> CheckAsync(SettingsSource source, Func<BotSettings> settings, CancellationToken cancellationToken)
    {
        if (source.Mistakes.Count > 0)
            throw new BadInputException(string.Join(Environment.NewLine, source.Mistakes));
        if (source.Configuration.GetSection("Slack").IsOff)
            throw new BadInputException("Slack is off: no key of section Slack is set. docs/install-slack.md says which.");
        // Installed by OAuth, the tokens are in the store.
        await using var store = SlackCheck.HasOAuth(source.Configuration.GetSection("Slack")) ? await Store.OpenExistingAsync(settings().Store, TimeProvider.System, cancellationToken) : null;
        var wrong = await SlackInstallation.CheckAsync(source.Configuration, store?.Installations, TimeProvider.System, cancellationToken);
        if (wrong.Count > 0)
            throw new BadInputException(string.Join(Environment.NewLine, wrong));
        Console.Out.WriteLine("Slack knows the bot: token, workspace and permissions are as they must be.");
        return ExitCode.Done;
    }

    private int Print(SettingsSource source, ParseResult parsed)
    {
        var option = parsed.GetValue(_url);
        var hasSocket = parsed.GetValue(_socket) || source.Configuration["Slack:AppToken"] is { Length: > 0 };
        var hasOAuth = parsed.GetValue(_oauth) || source.Configuration["Slack:ClientId"] is { Length: > 0 };
        var (name, text) = option is null ? (UrlKey, source.Configuration[UrlKey]) : ("--url", option);
        if (text is { Length: > 0 } && PublicUrl.Of(text) is null)
            throw new BadInputException($"{name} is '{text}'; {PublicUrl.Expected}");
        var url = text is { Length: > 0 } ? PublicUrl.Of(text)! : SlackManifest.ExampleUrl;
        // Over Socket Mode alone no address stands in it.
        if (url == SlackManifest.ExampleUrl && (!hasSocket || hasOAuth))
            Console.Error.WriteLine($"{UrlKey} is not set: put your address in place of {SlackManifest.ExampleUrl.GetLeftPart(UriPartial.Authority)}, or give it with --url.");
        Console.Out.Write(SlackManifest.Of(new ManifestOptions(url) { HasSocket = hasSocket, HasOAuth = hasOAuth }));
        return ExitCode.Done;
    }
}
