namespace CustomerHealth.Core.Accounts;

/// <summary>Where an account stands in its life with the vendor.</summary>
public enum Lifecycle
{
    /// <summary>Signed, not yet in full use; most measures have nothing to say.</summary>
    Onboarding,

    /// <summary>In use.</summary>
    Active,

    /// <summary>Left.</summary>
    Churned,
}
