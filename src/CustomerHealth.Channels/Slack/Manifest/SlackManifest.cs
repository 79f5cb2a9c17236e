using System.Text.RegularExpressions;

namespace CustomerHealth.Channels.Slack.Manifest;

/// <summary>The description of the app that an administrator pastes into Slack.</summary>
public static partial class SlackManifest
{
    /// <summary>Stands where the address of the program must be put in, when it is not known.</summary>
    public static Uri ExampleUrl { get; } = new("https://health.example.com");

    private const string Resource = "CustomerHealth.Channels.Slack.Manifest.manifest.yaml";
    private const string Url = "{url}";

    /// <summary>The manifest, in YAML with a comment on every permission.</summary>
    /// <param name="options">How it is heard and installed.</param>
    public static string Of(ManifestOptions options)
    {
        var manifest = Read();
        if (options.HasSocket)
            manifest = OfAnAddress().Replace(manifest, "").Replace("socket_mode_enabled: false", "socket_mode_enabled: true", StringComparison.Ordinal);
        if (options.HasOAuth)
        {
            manifest = manifest.Replace("oauth_config:\n", $"oauth_config:\n  redirect_urls:\n    - \"{Url}/slack/oauth_redirect\"\n", StringComparison.Ordinal)
                .Replace("token_rotation_enabled: false", "token_rotation_enabled: true", StringComparison.Ordinal);
        }

        // Absolute addresses are percent-encoded: no quotation mark or line end can get into the YAML.
        return manifest.Replace(Url, options.PublicUrl.GetLeftPart(UriPartial.Path).TrimEnd('/'), StringComparison.Ordinal);
    }

    /// <summary>The permissions that the app needs, each with what it is for.</summary>
    internal static IReadOnlyDictionary<string, string> Scopes() =>
        ScopeLine().Matches(Read()).ToDictionary(line => line.Groups["scope"].Value, line => line.Groups["reason"].Value.TrimEnd(), StringComparer.Ordinal);

    private static string Read()
    {
        using var stream = typeof(SlackManifest).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // Over Socket Mode Slack takes none.
    [GeneratedRegex(@"^ +(request_)?url: ""\{url\}/slack/[a-z]+""\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfAnAddress();

    // The one kind of entry with a comment behind it.
    [GeneratedRegex(@"^ +- (?<scope>[a-z_.:]+) +# (?<reason>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScopeLine();
}
