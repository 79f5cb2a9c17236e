namespace CustomerHealth.Core.Alerts;

/// <summary>An alert about an account.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="View">Key of the view.</param>
/// <param name="Group">Key of the group, for a view whose groups stand side by side; null for the view.</param>
/// <param name="Alert">What happened.</param>
public sealed record AccountAlert(string Account, string View, string? Group, ScoreAlert Alert);
