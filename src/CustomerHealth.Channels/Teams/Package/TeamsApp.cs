namespace CustomerHealth.Channels.Teams.Package;

/// <summary>What an app package says of one installation of the product.</summary>
public sealed record TeamsApp
{
    /// <summary>The bot's app id (client id) in Entra; the app in Teams has the same.</summary>
    public required Guid AppId { get; init; }

    /// <summary>The firm, which Teams shows as the app's developer; cut where Teams has no room for it.</summary>
    public required string Organization { get; init; }

    /// <summary>Where people reach the program, over https.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>A page that says who runs the app, with privacy and terms; over https.</summary>
    public required Uri AboutUrl { get; init; }

    /// <summary>Three numbers count. Teams takes an update only under a higher version.</summary>
    public required Version Version { get; init; }
}
