using System.Collections.Concurrent;
using CustomerHealth.Core.Conversations;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>The workspaces that are spoken to. What is remembered of one is not known of another: ids and names mean something only in theirs.</summary>
internal sealed class SlackWorkspaces(SlackWire wire, SlackTokens tokens, SlackRetry retry, TimeProvider clock, ILogger<SlackWeb> logger) : IChatDirectory
{
    private readonly ConcurrentDictionary<string, Lazy<SlackWorkspace>> _all = new(StringComparer.Ordinal);

    /// <summary>A workspace. One that is not on the list of those that may ask is told so by its first call.</summary>
    /// <param name="id"><c>T…</c>.</param>
    public SlackWorkspace Of(string id) => _all.GetOrAdd(id, _ => new Lazy<SlackWorkspace>(() => Made(id))).Value;

    /// <inheritdoc />
    public async Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) =>
        user.Platform == SlackAddresses.Platform ? await Of(user.Workspace).Directory.ProfileAsync(user, cancellationToken) : null;

    /// <inheritdoc />
    public async Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken) =>
        place.Platform == SlackAddresses.Platform ? await Of(place.Workspace).Directory.PlaceAsync(place, cancellationToken) : null;

    private SlackWorkspace Made(string id)
    {
        var web = new SlackWeb(new SlackLink(id, wire, tokens), retry, new SlackUnfinished(clock), logger);
        var addresses = new SlackAddresses(web, clock);
        var bot = new SlackBot(web, clock);
        return new SlackWorkspace { Web = web, Files = new SlackFiles(web, wire), Bot = bot, Addresses = addresses, Directory = new SlackDirectory(web, addresses, bot, clock) };
    }
}
