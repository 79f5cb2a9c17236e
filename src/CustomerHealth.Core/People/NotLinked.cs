namespace CustomerHealth.Core.People;

/// <summary>Why a user of a chat platform is no person of the store.</summary>
public enum NotLinked
{
    /// <summary>The platform could not be asked who it is, or knows no such user.</summary>
    NotTold,

    /// <summary>The platform has confirmed no address of the user.</summary>
    NoAddress,

    /// <summary>A guest, or a user of another organisation: only the operator links those.</summary>
    Outsider,

    /// <summary>No person of the store has the address.</summary>
    NobodyHasIt,

    /// <summary>Several people of the store have the address.</summary>
    SeveralHaveIt,
}
