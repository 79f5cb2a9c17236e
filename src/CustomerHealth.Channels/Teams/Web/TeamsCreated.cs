namespace CustomerHealth.Channels.Teams.Web;

/// <summary>A conversation that was opened, or was open already.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Where">Its service URL; null when Teams does not say.</param>
internal sealed record TeamsCreated(string Id, string? Where);
