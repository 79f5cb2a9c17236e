using System.CommandLine;
using System.Text.RegularExpressions;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Bot.Reports;
using CustomerHealth.Channels;
using CustomerHealth.Channels.Teams;
using CustomerHealth.Channels.Teams.Package;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>teams package</c>: what an administrator uploads to Teams to have the app; <c>teams check</c>: whether the bot is registered so. Neither needs a store.</summary>
internal sealed partial class TeamsVerb : IVerb
{
    private const string UrlKey = "Teams:PublicUrl";
    private const string FirmKey = "Organization:Name";
    private const int LongestUrl = 2048;

    private static readonly Version Own = typeof(TeamsVerb).Assembly.GetName().Version!;

    private readonly Option<string> _out = new("--out") { Description = "File to write, such as customer-health.zip.", HelpName = "FILE", Required = true };
    private readonly Option<string?> _url = new("--url") { Description = $"Where people reach this program, such as https://health.firm.com; default: {UrlKey}.", HelpName = "URL" };
    private readonly Option<string?> _about = new("--about-url") { Description = "A page that says who runs the app, with privacy and terms: Teams links to it from the app's card; default: a page of this program.", HelpName = "URL" };
    private readonly Option<string?> _version = new("--app-version") { Description = $"Three numbers; default: the program's, {Own.ToString(3)}. Teams takes an update only under a higher one.", HelpName = "N.N.N" };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var package = new Command("package", "Write the app package (zip with manifest and icons) that is uploaded to Teams.") { _out, _url, _about, _version };
        package.SetAction((parsed, cancellationToken) => WriteAsync(common.Source(parsed), parsed, cancellationToken));
        var check = new Command("check", "Ask Microsoft whether the bot is registered as it must be: id, secret, tenant, keys.");
        check.SetAction((parsed, cancellationToken) => CheckAsync(common.Source(parsed), cancellationToken));
        return new Command("teams", "The Teams app.") { package, check };
    }

    private static async Task<int> CheckAsync(SettingsSource source, CancellationToken cancellationToken)
    {
        if (source.Mistakes.Count > 0)
            throw new BadInputException(string.Join(Environment.NewLine, source.Mistakes));
        if (source.Configuration.GetSection("Teams").IsOff)
            throw new BadInputException("Teams is off: no key of section Teams is set. docs/install-teams.md says which.");
        var wrong = await TeamsInstallation.CheckAsync(source.Configuration, TimeProvider.System, cancellationToken);
        foreach (var remark in TeamsInstallation.Lacks(source.Configuration))
            Console.Out.WriteLine(remark);
        Console.Out.WriteLine(TeamsInstallation.NotAsked);
        if (wrong.Count > 0)
            throw new BadInputException(string.Join(Environment.NewLine, wrong));
        Console.Out.WriteLine("Entra knows the bot: id, secret and tenant are as they must be, and the keys by which Teams signs can be read.");
        return ExitCode.Done;
    }

    private async Task<int> WriteAsync(SettingsSource source, ParseResult parsed, CancellationToken cancellationToken)
    {
        var app = Describe(source.Configuration, parsed);
        var file = parsed.GetValue(_out)!;
        await WholeFile.WriteAsync(file, TeamsPackage.Of(app), cancellationToken);
        Console.Out.WriteLine(PrintedTable.Clean($"Wrote {file}: {TeamsPackage.Name} {app.Version.ToString(3)} of {app.Organization}, bot {app.AppId}, at {app.PublicUrl}"));
        if (source.IsBundled && !source.IsFromEnvironment(FirmKey))
            await Console.Error.WriteLineAsync(PrintedTable.Clean($"'{app.Organization}' is the firm of the samples, and Teams will show it as the app's developer: set {FirmKey} to yours, then write the package again."));
        return ExitCode.Done;
    }

    private TeamsApp Describe(IConfiguration settings, ParseResult parsed)
    {
        var faults = new List<string>();
        var id = Id(settings["Teams:AppId"], faults);
        var firm = Firm(settings[FirmKey], faults);
        var url = Address(settings[UrlKey], parsed.GetValue(_url), faults);
        var version = Numbers(parsed.GetValue(_version), faults);
        var about = parsed.GetValue(_about) is { } page ? AboutPage(page, faults) : AboutOf(url);
        return faults is []
            ? new TeamsApp { AppId = id!.Value, Organization = firm!, PublicUrl = url!, AboutUrl = about!, Version = version! }
            : throw new BadInputException(string.Join(Environment.NewLine, faults));
    }

    private static Guid? Id(string? text, List<string> faults)
    {
        if (Guid.TryParseExact(text, "D", out var id))
            return id;
        faults.Add($"Teams:AppId is {Seen(text)}; put the application (client) id of the app registration, such as 11111111-2222-3333-4444-555555555555.");
        return null;
    }

    private static string? Firm(string? name, List<string> faults)
    {
        if (!string.IsNullOrWhiteSpace(name))
            return name.Trim();
        faults.Add("Organization:Name is missing; put the name of your firm, which Teams shows as the app's developer.");
        return null;
    }

    private static Uri? Address(string? configured, string? option, List<string> faults)
    {
        var (name, text) = option is null ? (UrlKey, configured) : ("--url", option);
        if (text is { Length: <= LongestUrl } && PublicUrl.Of(text) is { Scheme: "https" } url)
            return url;
        faults.Add($"{name} is {Seen(text)}; put the address under which people reach this program, an https one without a query, such as https://health.firm.com{(option is null ? ", or give it with --url" : "")}.");
        return null;
    }

    /// <summary>Our own page, also where the program stands under a path.</summary>
    private static Uri? AboutOf(Uri? program) => program is null ? null : new Uri(program.AbsoluteUri.TrimEnd('/') + AboutEndpoint.Path);

    private static Uri? AboutPage(string text, List<string> faults)
    {
        if (text.Length <= LongestUrl && Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps)
            return page;
        faults.Add($"--about-url is {Seen(text)}; put the https address of a page, such as https://intranet.firm.com/customer-health.");
        return null;
    }

    private static Version? Numbers(string? text, List<string> faults)
    {
        if (text is null)
            return Own;
        if (ThreeNumbers().IsMatch(text) && Version.TryParse(text, out var version))
            return version;
        faults.Add($"--app-version is '{text}'; expected three numbers such as 1.4.0.");
        return null;
    }

    private static string Seen(string? text) => text switch
    {
        null or "" => "missing",
        { Length: > LongestUrl } => $"{text.Length} characters long, and Teams takes {LongestUrl}",
        _ => $"'{text}'",
    };

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ThreeNumbers();
}
