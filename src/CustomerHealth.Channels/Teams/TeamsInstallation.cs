using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Core.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams;

/// <summary>Asks Microsoft whether the bot is registered as it must be.</summary>
public static class TeamsInstallation
{
    /// <summary>The channel that the keys must be endorsed for.</summary>
    private const string Channel = "msteams";

    /// <summary>What only Teams and Azure know, so that nobody takes silence for a yes.</summary>
    public const string NotAsked =
        "Not asked, since only Azure and Teams can tell: whether the bot's messaging endpoint is your address with /api/messages, whether its Teams channel is on, and whether the app is uploaded and allowed.";

    /// <summary>What is wrong, a sentence each with what to do; empty when nothing is.</summary>
    /// <param name="configuration">With section <c>Teams</c>, which is right in itself.</param>
    /// <param name="clock">Limits the calls.</param>
    /// <param name="cancellationToken">Stops them.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(IConfiguration configuration, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton(clock).AddLogging().AddTeams(configuration).BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        return
        [
            .. Token(await services.GetRequiredService<TeamsToken>().GetAsync(cancellationToken), options.TokenUrl),
            .. await KeysAsync(services.GetRequiredService<TeamsKeyServer>(), options.OpenIdMetadataUrl, cancellationToken),
        ];
    }

    /// <summary>What works without, but less: a sentence for each setting that is not there.</summary>
    public static IReadOnlyList<string> Lacks(IConfiguration configuration) =>
    [
        .. string.IsNullOrWhiteSpace(configuration["Teams:PublicUrl"])
            ? ["Teams:PublicUrl is not set: files cannot be linked to in channels and group chats."]
            : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(configuration[SecretKey.Setting])
            ? [$"{SecretKey.Setting} is not set: links to files cannot be signed, so there are none in channels and group chats."]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Token(ConnectorAnswer<string> answer, Uri where) => answer switch
    {
        ConnectorAnswer<string>.Ok => [],
        ConnectorAnswer<string>.ShutOut(var because) => [because + "."],
        ConnectorAnswer<string>.Limited(var after) => [$"Entra asks to wait{(after is { } wait ? $" {wait.TotalSeconds:0} seconds" : "")}; try again then."],
        ConnectorAnswer<string>.Failed({ } status, _) => [$"{where} answered with status {status}, not as Entra does; is Teams:TokenEndpoint right?"],
        _ => [$"{where} cannot be reached from here; is there a firewall or a proxy in between?"],
    };

    private static async Task<IReadOnlyList<string>> KeysAsync(TeamsKeyServer server, Uri where, CancellationToken cancellationToken)
    {
        try
        {
            var keys = await server.ReadAsync(cancellationToken);
            return keys.Values.Any(key => key.Endorsements.Contains(Channel, StringComparer.Ordinal))
                ? []
                : [$"None of the keys that {where} leads to may sign for {Channel}, so every message would be refused; is Teams:OpenIdMetadataUrl right?"];
        }
        catch (KeysNotReadException fault)
        {
            return [$"The keys by which Teams signs cannot be read, starting at {where}: {fault.Message.TrimEnd('.')}. Until they can, every message is refused."];
        }
    }
}
