namespace CustomerHealth.Core.Validity.Replay;

/// <summary>What a score is of.</summary>
public enum SubjectKind
{
    /// <summary>A view.</summary>
    View,

    /// <summary>A group of a view.</summary>
    Group,

    /// <summary>A measure of a group.</summary>
    Measure,
}
