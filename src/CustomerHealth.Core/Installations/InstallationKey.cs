namespace CustomerHealth.Core.Installations;

/// <summary>Where an app is installed.</summary>
/// <param name="Platform"><c>slack</c>.</param>
/// <param name="Enterprise">The organisation of several workspaces that this one is of; empty for none.</param>
/// <param name="Workspace">The workspace.</param>
public sealed record InstallationKey(string Platform, string Enterprise, string Workspace)
{
    /// <summary>For what is bound to one installation: <c>slack/E1/T1</c>.</summary>
    public override string ToString() => $"{Platform}/{Enterprise}/{Workspace}";
}
