using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>The one tenant that is answered.</summary>
internal sealed class TeamsTenant(IOptions<TeamsOptions> options, ILogger<TeamsTenant> logger)
{
    private const int MostTold = 1000;
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is this one; notes another once.</summary>
    public bool Is(string tenant)
    {
        if (string.Equals(tenant, options.Value.TenantId, StringComparison.OrdinalIgnoreCase))
            return true;
        if (_told.Count < MostTold && _told.TryAdd(tenant, true))
            logger.TenantRefused(tenant);
        return false;
    }
}
