namespace CustomerHealth.Channels.Teams.Web;

/// <summary>A message that Teams has taken.</summary>
/// <param name="Id">What it is called there; null when Teams does not say.</param>
internal sealed record TeamsPosted(string? Id);
