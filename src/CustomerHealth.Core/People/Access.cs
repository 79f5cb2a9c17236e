namespace CustomerHealth.Core.People;

/// <summary>How much of the store a person reads (GV-3).</summary>
public enum Access
{
    /// <summary>Every account.</summary>
    Executive,

    /// <summary>The accounts of everyone below, the person included, and of the pods of those people.</summary>
    Lead,

    /// <summary>The accounts of the person's pod, and those the person owns.</summary>
    Member,
}
