namespace CustomerHealth.Core.Observations;

/// <summary>What became of an observation that was to be appended.</summary>
public enum AppendResult
{
    /// <summary>It is new and stored.</summary>
    Accepted,

    /// <summary>Its id, or without an id its content, is known: it counts once.</summary>
    Duplicate,

    /// <summary>There is no such account; nothing is stored of it.</summary>
    UnknownAccount,
}
