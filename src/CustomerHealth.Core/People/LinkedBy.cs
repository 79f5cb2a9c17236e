namespace CustomerHealth.Core.People;

/// <summary>How a chat identity was linked to a person.</summary>
public enum LinkedBy
{
    /// <summary>The address that the platform has confirmed is that of exactly one person.</summary>
    Email,

    /// <summary>The operator said so.</summary>
    Operator,
}
