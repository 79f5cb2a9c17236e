namespace CustomerHealth.Core.Reviews;

/// <summary>What happens at a point of an agenda.</summary>
public enum AgendaKind
{
    /// <summary>People talk.</summary>
    Talk,

    /// <summary>Something is decided.</summary>
    Decision,

    /// <summary>People rest. It counts towards the total.</summary>
    Break,
}
