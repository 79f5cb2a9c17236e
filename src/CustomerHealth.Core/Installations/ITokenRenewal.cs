namespace CustomerHealth.Core.Installations;

/// <summary>Renews the tokens of a platform before they expire. Filled by the channels.</summary>
public interface ITokenRenewal
{
    /// <summary>Renews those that are due, if no other process is at it. What the platform does not do now is tried again later.</summary>
    Task RenewDueAsync(CancellationToken cancellationToken);
}
