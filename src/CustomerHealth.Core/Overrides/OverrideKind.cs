namespace CustomerHealth.Core.Overrides;

/// <summary>What a person says that the measures do not.</summary>
public enum OverrideKind
{
    /// <summary>The score is too good: it is held down to a band.</summary>
    Cap,

    /// <summary>The client has said, or is sure, to leave.</summary>
    WillChurn,
}
